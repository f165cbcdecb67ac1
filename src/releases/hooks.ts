/** What Payload's hooks call: a document was written or deleted. */
import type { Payload, PayloadRequest } from 'payload'
import { REFERABLE, type DocumentId, type Referable } from '../model'
import { afterCommit } from './afterCommit'
import { releaseDocuments } from './release'
import { collectionOf } from './settings'

interface Written {
  req: PayloadRequest
  /** Slug of the collection. */
  collection: string
  id: DocumentId
}

/**
 * Releases a document that was published, changed, unpublished, trashed or deleted. Never throws: what was
 * saved is saved, and the next start completes a release that failed. An import defers, with
 * `req.context.deferRelease`, and releases everything at its end.
 */
export async function documentChanged({ req, collection, id }: Written): Promise<void> {
  const { payload, context, transactionID } = req
  const known = REFERABLE.find((name) => name === collectionOf(payload, collection))
  if (!known || context.deferRelease === true) return
  await afterCommit(payload, transactionID, () => release(payload, known, id))
}

async function release(payload: Payload, collection: Referable, id: DocumentId): Promise<void> {
  try {
    await releaseDocuments(payload, [{ collection, id }])
  } catch (error) {
    payload.logger.error({ err: error, collection, id }, 'a release failed')
  }
}
