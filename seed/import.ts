import type { Payload } from 'payload'
import { applyImport, type Applied } from './apply'
import type { ConvertedCourse } from './documents'
import { databaseFailure } from './failure'
import { isWritten, planAnew, planImport, type Plan, type PlanOptions } from './plan'
import { reportOf, type Report } from './report'
import { beginRun, nextTurn, type ActiveRun } from './runs'

export interface ImportOptions extends PlanOptions {
  dryRun?: boolean
  progress?: (done: number, total: number) => void
}

/** What was planned, and what came of it. */
type Done = Applied & { plan: Plan }

const onlyPlanned = (plan: Plan): Done => ({
  plan,
  items: plan.items,
  diagnostics: [],
  removal: plan.removal,
})

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
      ? onlyPlanned(await planImport(payload, course, options))
      : await inTurn(payload, course, options)
    return reportFor(course, done, dryRun)
  } catch (error) {
    throw databaseFailure(course.slug, error) ?? error
  }
}

/** What `importCourse` would do with a database in which there is nothing. */
export const dryRunAnew = (course: ConvertedCourse): Report =>
  reportFor(course, onlyPlanned(planAnew(course)), true)

const reportFor = (
  { accounts, diagnostics }: ConvertedCourse,
  { plan, items, removal, diagnostics: ofWriting }: Done,
  dryRun: boolean,
): Report =>
  reportOf({
    plan: { ...plan, items },
    accounts,
    diagnostics: [...diagnostics, ...plan.diagnostics, ...ofWriting],
    removal,
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
    const isDone = !plan.items.some(isWritten) && plan.removal.going.length === 0
    if (isDone && turn.unfinished.length === 0) return onlyPlanned(plan)
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
