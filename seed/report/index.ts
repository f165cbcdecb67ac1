/** What an import says at its end. */
import type { PageAccount } from '../account'
import type { Plan, PlanItem, Removal } from '../plan'
import type { Diagnostic } from '../rules'
import { goneLines } from './gone'
import { PAST, type Conflict, type Page, type Pruned, type Report } from './schema'
import { groupsOf } from './sums'

export { REPORT_FILE, type Report, type ReportFile } from './schema'

export interface Imported {
  plan: Plan
  accounts: PageAccount[]
  diagnostics: Diagnostic[]
  /** What became of documents whose source is gone, or would. */
  removal: Removal
  dryRun: boolean
}

export function reportOf({ plan, accounts, diagnostics, removal, dryRun }: Imported): Report {
  const documents: Report['documents'] = {}
  for (const { document, action } of plan.items) {
    const counts = (documents[document.collection] ??= {})
    counts[PAST[action]] = (counts[PAST[action]] ?? 0) + 1
  }
  return {
    course: plan.course,
    dryRun,
    documents,
    pages: pagesOf(plan, accounts),
    orphans: plan.orphans.map(({ collection, key, title }) => ({ collection, key, title })),
    pruned: prunedOf(removal),
    renamed: plan.renamed,
    conflicts: plan.items.flatMap(conflictOf),
    diagnostics,
  }
}

const prunedOf = ({ going, kept }: Removal): Pruned[] => [
  ...going.map(({ collection, key, title }) => ({ collection, key, title, kept: null })),
  ...kept.map(({ orphan: { collection, key, title }, reason }) => ({
    ...{ collection, key, title },
    kept: reason,
  })),
]

function pagesOf(plan: Plan, accounts: PageAccount[]): Page[] {
  const tokens = new Map(accounts.map((account) => [account.path, account.tokens]))
  return plan.items.flatMap(({ document, action }) => {
    const { collection, path, data } = document
    if (collection !== 'modules' && collection !== 'sections') return []
    const title = String(data.title)
    return [{ path, collection, title, done: PAST[action], tokens: tokens.get(path) ?? {} }]
  })
}

function conflictOf({ document, action, differences }: PlanItem): Conflict[] {
  if (!differences) return []
  const { collection, key, data } = document
  return [{ collection, key, title: String(data.title), done: PAST[action], diff: differences }]
}

/** The report as lines for a terminal. */
export function linesOf(report: Report): string[] {
  const { course, dryRun, documents, conflicts, diagnostics } = report
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
    ...goneLines(report),
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
  const lines = groupsOf(diagnostics).map(({ rule, severity, found: [first, ...others] }) => {
    const place = first.line === undefined ? first.file : `${first.file}:${first.line}`
    return `  ${String(others.length + 1).padStart(4)} ${severity.padEnd(7)} ${rule} – first at ${place}`
  })
  return lines.length > 0 ? ['What there is to say about the source:', ...lines] : []
}
