/** The report as lines for a terminal. */
import { placeOf, type Diagnostic } from '../rules'
import { writtenOf } from './changes'
import { goneLines } from './gone'
import type { Conflict, Counts, Report } from './schema'
import { groupsOf } from './sums'

export function linesOf(report: Report): string[] {
  const { conflicts, diagnostics } = report
  return [
    ...whatWasDone(report),
    ...conflicts.flatMap(conflictLines),
    ...goneLines(report),
    ...rulesOf(diagnostics),
  ]
}

function whatWasDone(report: Report): string[] {
  const { course, dryRun, documents } = report
  if (isUnchanged(report)) {
    return [`Nothing has changed in the source of course "${course}" since its last import.`]
  }
  const counts = Object.entries(documents).map(
    ([collection, done]) => `  ${collection.padEnd(12)} ${doneIn(done)}`,
  )
  return [
    `Course "${course}" ${dryRun ? 'would be' : 'is'} imported:`,
    ...counts,
    ...changeLines(report),
  ]
}

const isUnchanged = ({ changes, conflicts, orphans, pruned, renamed }: Report) =>
  [changes, conflicts, orphans, pruned, renamed].every((found) => found.length === 0)

const doneIn = (done: Counts) =>
  Object.entries(done)
    .map(([action, count]) => `${count} ${action}`)
    .join(', ')

const CHANGES_SHOWN = 10

/** At a first import everything is new, which says nothing. */
function changeLines({ changes, documents, dryRun }: Report): string[] {
  const isFirst = Object.values(documents).every((done) => Object.keys(done).join() === 'created')
  if (isFirst || changes.length === 0) return []
  const more = changes.length - CHANGES_SHOWN
  return [
    dryRun ? 'What would change:' : 'What has changed:',
    ...changes.slice(0, CHANGES_SHOWN).map((change) => `  ${change.path}: ${writtenOf(change)}`),
    ...(more > 0 ? [`  … and ${more} more, which --report names`] : []),
  ]
}

const LINES_SHOWN = 12

function conflictLines({ collection, title, done, diff }: Conflict): string[] {
  const lines = diff.flatMap((found) => [found.field, ...found.diff.split('\n')])
  const more = lines.length - LINES_SHOWN
  return [
    `  edited here and changed in the source, ${done}: ${title} (${collection})`,
    ...lines.slice(0, LINES_SHOWN).map((line) => `      ${line}`),
    ...(more > 0 ? [`      … and ${more} lines more, in the report`] : []),
  ]
}

function rulesOf(diagnostics: Diagnostic[]): string[] {
  const lines = groupsOf(diagnostics).map(({ rule, severity, found: [first, ...others] }) => {
    const count = String(others.length + 1).padStart(4)
    return `  ${count} ${severity.padEnd(7)} ${rule} – first at ${placeOf(first)}`
  })
  return lines.length > 0 ? ['What there is to say about the source:', ...lines] : []
}
