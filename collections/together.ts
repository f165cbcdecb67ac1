/** Saves several documents of a module so that readers see all of them at once, or none. */
import { setImmediate } from 'node:timers/promises'
import {
  APIError,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  ValidationError,
  type CollectionSlug,
  type PayloadRequest,
} from 'payload'
import { inWholeTransactions } from '../src/engines/transactions'
import { beginPublication, personOf, releaseDocuments, type ReleaseResult } from '../src/releases'
import { nameOf } from './names'
import { adminPath } from './usedIn/uses'
import type { Id } from './values'

/** A document that is about to be saved. */
export interface Saved {
  collection: CollectionSlug
  id: Id
  uid: string
  title: string
}

/**
 * Saves documents one after the other, and releases them together. Where the database has transactions, a save that
 * fails undoes those before it; elsewhere they are held back from readers until all are saved, by the next attempt.
 *
 * @param module uid of the module that they belong to
 * @param save writes one of them, with the request that it is given
 * @throws APIError that names and links the document which cannot be saved
 */
export async function saveTogether<T extends Saved>(
  { payload, user }: PayloadRequest,
  module: string,
  documents: readonly T[],
  save: (document: T, req: PayloadRequest) => Promise<unknown>,
): Promise<ReleaseResult> {
  const publication = await beginPublication(
    payload,
    module,
    documents.map(({ uid }) => uid),
  )
  let hasTransaction = false
  const saveAll = async () => {
    const context = { deferRelease: true }
    const req = await createLocalReq({ context, ...(user && { user }) }, payload)
    hasTransaction = await initTransaction(req)
    try {
      for (const document of documents) {
        // SQLite is asked without a pause, and readers are to be answered meanwhile.
        await setImmediate()
        await publication.renew()
        await named(document, req, () => save(document, req))
      }
      if (hasTransaction) await commitTransaction(req)
    } catch (error) {
      await killTransaction(req)
      throw error
    }
  }
  try {
    await inWholeTransactions(saveAll)
  } catch (error) {
    await (hasTransaction ? publication.ended() : publication.failed())
    throw error
  }
  await publication.ended()
  return releaseDocuments(
    payload,
    documents.flatMap(({ collection, id, uid }) => {
      const name = nameOf(payload, collection)
      return name ? [{ collection: name, id, uid }] : []
    }),
    personOf({ user }),
  )
}

/** Says of which document it is that something is wrong, and where to mend it. */
async function named(
  { collection, id, title }: Saved,
  { payload }: PayloadRequest,
  save: () => Promise<unknown>,
): Promise<void> {
  try {
    await save()
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const href = adminPath({ collection, id }, { payload })
    throw new APIError(
      `“${title}” cannot be saved, so nothing was published. ${reasonOf(error)}`,
      error.status,
      { document: { collection, id, title, href } },
      true,
    )
  }
}

function reasonOf(error: APIError): string {
  if (!(error instanceof ValidationError)) return error.message
  return error.data.errors
    .map(({ label, message }) => (label ? `${String(label)}: ${message}` : message))
    .join(' ')
}
