/** What an import says at its end. */
import type { Pruned } from '../apply/prune'
import type { PageAccount } from '../account'
import type { Plan, PlanItem } from '../plan'
import type { Diagnostic } from '../rules'
import { changesOf, countsOf } from './changes'
import { PAST, type Conflict, type Page, type Report } from './schema'

export { linesOf } from './lines'
export { REPORT_FILE, type Report, type ReportFile } from './schema'

export interface Imported {
  plan: Plan
  accounts: PageAccount[]
  diagnostics: Diagnostic[]
  /** Orphans that were to be removed, and what became of each. */
  pruned: Pruned[]
  dryRun: boolean
}

export function reportOf({ plan, accounts, diagnostics, pruned, dryRun }: Imported): Report {
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
    pruned,
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
