import type { Payload } from 'payload'
import { applyImport, dueIn, type Applied } from './apply'
import { prunable } from './apply/prune'
import type { ConvertedCourse } from './documents'
import { databaseFailure } from './failure'
import { planAnew, planImport, type Plan, type PlanOptions } from './plan'
import { reportOf, type Report } from './report'
import { beginRun, nextTurn, type ActiveRun } from './runs'

export interface ImportOptions extends PlanOptions {
  dryRun?: boolean
  /** Move to the trash what has lost its source, unless it is used or was edited here. */
  prune?: boolean
  progress?: (done: number, total: number) => void
}

/** What was planned, and what came of it. */
type Done = Applied & { plan: Plan }

const NOTHING: Applied = { diagnostics: [], pruned: [] }

/**
 * Plans and, unless it is a dry run, writes a course that was read.
 *
 * @throws ImportError where another import is at work, the database fails, or it refuses something
 */
export async function importCourse(
  payload: Payload,
  course: ConvertedCourse,
  { dryRun = false, ...options }: ImportOptions = {},
): Promise<Report> {
  try {
    const done = dryRun
      ? { plan: await planImport(payload, course, options), ...NOTHING }
      : await inTurn(payload, course, options)
    return reportFor(course, done, dryRun)
  } catch (error) {
    throw databaseFailure(course.slug, error) ?? error
  }
}

/** What `importCourse` would do with a database in which there is nothing. */
export const dryRunAnew = (course: ConvertedCourse): Report =>
  reportFor(course, { plan: planAnew(course), ...NOTHING }, true)

const reportFor = (
  { accounts, diagnostics }: ConvertedCourse,
  { plan, pruned, ...written }: Done,
  dryRun: boolean,
): Report =>
  reportOf({
    plan,
    accounts,
    diagnostics: [...diagnostics, ...plan.diagnostics, ...written.diagnostics],
    pruned,
    dryRun,
  })

/** Plans and writes when no other import is at work. */
async function inTurn(
  payload: Payload,
  course: ConvertedCourse,
  options: ImportOptions,
): Promise<Done> {
  for (;;) {
    const turn = await nextTurn(payload, course.slug, options.draft ?? false)
    const plan = await planImport(payload, course, options)
    if (dueIn(plan).length === 0 && turn.unfinished.length === 0) {
      const { any, kept } = await prunable(payload, options.prune ? plan.orphans : [])
      if (!any) return { plan, diagnostics: [], pruned: kept }
    }
    const run = await beginRun(payload, course.slug, turn)
    // Where another import began meanwhile, the plan may be wrong by now.
    if (run) return { plan, ...(await write(payload, plan, run, options)) }
  }
}

async function write(
  payload: Payload,
  plan: Plan,
  run: ActiveRun,
  options: ImportOptions,
): Promise<Applied> {
  try {
    return await applyImport(payload, plan, run, options)
  } catch (error) {
    const [told] = await Promise.allSettled([run.failed()])
    // A database that has failed cannot keep that; the next run sees that this one is dead.
    if (told.status === 'rejected' && !databaseFailure(plan.course, told.reason)) throw told.reason
    throw error
  } finally {
    run.close()
  }
}
