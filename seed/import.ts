import type { Payload } from 'payload'
import { applyImport } from './apply'
import type { ImportCourse } from './documents'
import { planImport, type PlanOptions } from './plan'
import { reportOf, type Report } from './report'
import type { Diagnostic } from './rules'

export interface ImportOptions extends PlanOptions {
  dryRun?: boolean
  progress?: (done: number, total: number) => void
}

/** Plans and, unless it is a dry run, writes a course that was read. */
export async function importCourse(
  payload: Payload,
  course: ImportCourse & { diagnostics: Diagnostic[] },
  { dryRun = false, ...options }: ImportOptions = {},
): Promise<Report> {
  const plan = await planImport(payload, course, options)
  const written = dryRun ? [] : await applyImport(payload, plan, options)
  return reportOf(plan, [...course.diagnostics, ...plan.diagnostics, ...written], dryRun)
}
