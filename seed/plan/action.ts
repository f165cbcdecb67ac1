/** What to do with one document. */
import type { ImportDocument } from '../documents'
import { identified } from '../documents/identity'
import type { Action, Existing, OnConflict, PlanItem, PlanOptions } from './types'

const AS_DRAFT = 'draft '

/**
 * What is noted of a document once it is written. What was only written as a draft says so, and a later
 * import publishes it.
 */
export const digestOf = ({ digest }: ImportDocument, asDraft: boolean): string =>
  asDraft ? `${AS_DRAFT}${digest}` : digest

/** The digest of what a document was made from, whether or not it was published. */
export const sourceDigest = ({ digest }: Existing): string | undefined =>
  digest?.startsWith(AS_DRAFT) ? digest.slice(AS_DRAFT.length) : (digest ?? undefined)

const DONE: Record<OnConflict, Action> = { keep: 'keep', draft: 'offer', theirs: 'replace' }

export function actionFor(
  document: ImportDocument,
  existing: Existing | undefined,
  { draft = false, onConflict = 'keep' }: PlanOptions,
): Action {
  if (!existing) return 'create'
  // An editor who throws something away edits it; this went with its source, which is back.
  if (existing.trashed && !existing.editedAt) return 'update'
  if (!draft && isCutOff(document, existing)) return 'update'
  if (isSame(document, existing, draft, onConflict)) return 'unchanged'
  if (existing.trashed) return 'keep'
  return existing.editedAt ? DONE[onConflict] : 'update'
}

/** Whether an import has freed the address of a module and died before it gave it the next one. */
const isCutOff = ({ data }: ImportDocument, { slug, editedAt }: Existing): boolean =>
  slug !== undefined && slug !== data.slug && !editedAt

function isSame(
  document: ImportDocument,
  existing: Existing,
  draft: boolean,
  onConflict: OnConflict,
): boolean {
  if (existing.digest === document.digest) return true
  const isDraftEnough = draft || existing.trashed || (existing.editedAt && onConflict !== 'theirs')
  if (isDraftEnough && sourceDigest(existing) === document.digest) return true
  // Where only its file has moved, what was edited here has lost nothing.
  if (!existing.editedAt || existing.path === document.path) return false
  return identified({ ...document, path: existing.path }).digest === sourceDigest(existing)
}

const WRITES = new Set<Action>(['create', 'update', 'offer', 'replace'])

/** Whether an import writes a document. */
export const isWritten = ({ action }: PlanItem): boolean => WRITES.has(action)
