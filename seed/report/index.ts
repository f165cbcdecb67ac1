/** What an import says at its end. */
import type { PageAccount } from '../account'
import type { Plan, PlanItem, Removal } from '../plan'
import type { Diagnostic } from '../rules'
import { changesOf, countsOf } from './changes'
import { PAST, type Conflict, type Page, type Pruned, type Report } from './schema'

export { linesOf } from './lines'
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
  return {
    course: plan.course,
    dryRun,
    stopped: false,
    documents: countsOf(plan.items),
    changes: changesOf(plan),
    pages: pagesOf(plan, accounts),
    orphans: plan.orphans.map(({ collection, key, title, path }) => ({
      collection,
      key,
      title,
      path,
    })),
    pruned: prunedOf(removal),
    renamed: plan.renamed,
    conflicts: plan.items.flatMap(conflictOf),
    diagnostics,
  }
}

/** Of an import that was stopped, by what is fatal among its diagnostics. */
export const stoppedReport = (
  facts: Pick<Report, 'course' | 'dryRun' | 'diagnostics'>,
): Report => ({
  ...facts,
  stopped: true,
  documents: {},
  changes: [],
  pages: [],
  orphans: [],
  pruned: [],
  renamed: [],
  conflicts: [],
})

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
