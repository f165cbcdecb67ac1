import type { Payload } from 'payload'
import { EditedMeanwhile } from '../../collections/hooks/source'
import type { DocumentId } from '../../src/model'
import { isLeaving } from './addresses'
import { planAgain, type Existing, type Plan, type PlanItem, type PlanOptions } from '../plan'

interface Failed {
  item: PlanItem
  /** Of the document, where it is written already. */
  id: DocumentId | undefined
  error: unknown
}

/**
 * What to do instead with a document that could not be written because somebody has edited it meanwhile.
 *
 * @throws unknown the error itself, where it is another
 */
export async function settled(
  payload: Payload,
  plan: Plan,
  { item, id, error }: Failed,
  options: PlanOptions,
): Promise<PlanItem> {
  if (!(error instanceof EditedMeanwhile) || id === undefined) throw error
  const { editedAt, trashed } = error
  const existing = { ...(item.existing ?? madeNow(item, id)), editedAt, trashed }
  // Another page has its address by now, so it cannot stay as it is; what was edited stays among the versions.
  const given = isLeaving(plan.leaving, existing)
    ? { ...options, onConflict: 'theirs' as const }
    : options
  return planAgain(payload, plan, { ...item, existing }, given)
}

/** What is known of a document that this import has made, and not yet whole. */
const madeNow = ({ document }: PlanItem, id: DocumentId): Existing => ({
  id,
  collection: document.collection,
  key: document.key,
  title: String(document.data.title),
  path: document.path,
  permalinks: [],
  digest: null,
  editedAt: null,
  updatedAt: new Date().toISOString(),
  trashed: false,
})
