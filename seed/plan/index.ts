/** What an import would do: each document compared with what the database holds. Reads, never writes. */
import type { Payload } from 'payload'
import type { ImportCourse } from '../documents'
import { actionFor } from './action'
import { differencesOf, type Names } from './differences'
import { existingOf, nameOf, type ExistingDocuments } from './existing'
import { withFreeSlugs } from './slugs'
import type { Plan, PlanItem, PlanOptions } from './types'

export { digestOf } from './action'
export {
  ON_CONFLICT,
  type Difference,
  type Existing,
  type OnConflict,
  type Plan,
  type PlanItem,
  type PlanOptions,
} from './types'

/** Compares a course with the database. */
export async function planImport(
  payload: Payload,
  course: ImportCourse,
  options: PlanOptions = {},
): Promise<Plan> {
  const existing = await existingOf(payload, course.slug)
  const { documents, diagnostics } = await withFreeSlugs(payload, course, existing)
  const items = documents.map((document): PlanItem => {
    const found = existing.get(nameOf(document))
    const action = actionFor(document, found, options)
    return { document, action, ...(found && { existing: found }) }
  })
  const wanted = new Set(documents.map(nameOf))
  const orphans = [...existing.values()].filter((found) => !wanted.has(nameOf(found)))
  return {
    course: course.slug,
    items: await withDifferences(payload, items, existing),
    orphans,
    diagnostics,
  }
}

/** Conflicts with what differs; where nothing does, there is none. */
async function withDifferences(
  payload: Payload,
  items: PlanItem[],
  existing: ExistingDocuments,
): Promise<PlanItem[]> {
  const names: Names = { documents: items.map(({ document }) => document), existing }
  return Promise.all(
    items.map(async (item): Promise<PlanItem> => {
      const { document, action, existing: found } = item
      if (!found || !['keep', 'offer', 'replace'].includes(action)) return item
      const differences = await differencesOf(payload, document, found, names)
      const agreed = differences.length === 0 && action !== 'replace' && !found.trashed
      return agreed ? { ...item, action: 'unchanged' } : { ...item, differences }
    }),
  )
}
