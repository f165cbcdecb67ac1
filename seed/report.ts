/** What an import says at its end. */
import type { Difference, Plan, PlanItem, Renamed } from './plan'
import { RULES, type Diagnostic, type RuleId } from './rules'

export interface Report {
  course: string
  dryRun: boolean
  /** Documents by collection and what was done with them. */
  documents: Record<string, Record<string, number>>
  orphans: { collection: string; key: string; title: string }[]
  /** Pages that were imported from another file before. */
  renamed: Renamed[]
  /** Documents that were edited here and have changed in the source. */
  conflicts: Conflict[]
  diagnostics: Diagnostic[]
}

export interface Conflict {
  collection: string
  key: string
  title: string
  done: (typeof PAST)[PlanItem['action']]
  /** Field by field. */
  diff: Difference[]
}

const PAST = {
  create: 'created',
  update: 'changed',
  unchanged: 'unchanged',
  keep: 'kept',
  offer: 'saved as a draft',
  replace: 'replaced',
} as const

export function reportOf(plan: Plan, diagnostics: Diagnostic[], dryRun: boolean): Report {
  const documents: Report['documents'] = {}
  for (const { document, action } of plan.items) {
    const counts = (documents[document.collection] ??= {})
    counts[PAST[action]] = (counts[PAST[action]] ?? 0) + 1
  }
  return {
    course: plan.course,
    dryRun,
    documents,
    orphans: plan.orphans.map(({ collection, key, title }) => ({ collection, key, title })),
    renamed: plan.renamed,
    conflicts: plan.items.flatMap(conflictOf),
    diagnostics,
  }
}

function conflictOf({ document, action, differences }: PlanItem): Conflict[] {
  if (!differences) return []
  const { collection, key, data } = document
  return [{ collection, key, title: String(data.title), done: PAST[action], diff: differences }]
}

/** The report as lines for a terminal. */
export function linesOf({
  course,
  dryRun,
  documents,
  orphans,
  conflicts,
  diagnostics,
}: Report): string[] {
  const title = dryRun ? `Course "${course}" would be imported:` : `Course "${course}" is imported:`
  const counts = Object.entries(documents).map(
    ([collection, done]) =>
      `  ${collection.padEnd(12)} ${Object.entries(done)
        .map(([action, count]) => `${count} ${action}`)
        .join(', ')}`,
  )
  return [
    title,
    ...counts,
    ...conflicts.flatMap(conflictLines),
    ...orphans.map(
      ({ collection, title: name }) => `  its source is gone: ${name} (${collection})`,
    ),
    ...rulesOf(diagnostics),
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
  const counts = new Map<RuleId, Diagnostic[]>()
  for (const found of diagnostics)
    counts.set(found.rule, [...(counts.get(found.rule) ?? []), found])
  const lines = [...counts].map(([rule, found]) => {
    const [first] = found
    const place = first?.line === undefined ? first?.file : `${first.file}:${first.line}`
    return `  ${String(found.length).padStart(4)} ${RULES[rule].severity.padEnd(7)} ${rule} – first at ${place}`
  })
  return lines.length > 0 ? ['What there is to say about the source:', ...lines] : []
}
