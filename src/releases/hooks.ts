/** What Payload's hooks call: a document was written or deleted. */
import type { Payload, PayloadRequest } from 'payload'
import { REFERABLE, type DocumentId } from '../model'
import type { Change } from './affected'
import { afterCommit } from './afterCommit'
import { uidOf } from './read'
import { releaseDocuments, releaseOutstanding } from './release'
import { collectionOf } from './settings'

interface Written {
  req: PayloadRequest
  /** Slug of the collection. */
  collection: string
  id: DocumentId
  /** Public id of the document; absent where whoever wrote it has asked not to be told. */
  uid?: unknown
}

/**
 * Releases a document that was published, changed, unpublished, trashed or deleted. Never throws: what was
 * saved is saved, and a release that failed is completed by the next look for what was left behind, or by
 * the next start. An import defers, with `req.context.deferRelease`, and releases everything at its end.
 */
export async function documentChanged({ req, collection, id, uid }: Written): Promise<void> {
  const { payload, context, transactionID } = req
  const known = REFERABLE.find((name) => name === collectionOf(payload, collection))
  if (!known || context.deferRelease === true) return
  await afterCommit(payload, transactionID, () =>
    release(payload, { collection: known, id, uid }, personOf(req)),
  )
}

/** How a person is called in the history of a module. */
export function personOf({ user }: Pick<PayloadRequest, 'user'>): string | undefined {
  const { name, email } = (user ?? {}) as { name?: unknown; email?: unknown }
  return [name, email].find((text) => typeof text === 'string' && text !== '') as string | undefined
}

async function release(
  payload: Payload,
  change: Pick<Change, 'collection'> & Pick<Written, 'id' | 'uid'>,
  by: string | undefined,
): Promise<void> {
  const { collection, id } = change
  try {
    const uid = typeof change.uid === 'string' ? change.uid : await uidOf(payload, collection, id)
    await (uid === undefined
      ? releaseOutstanding(payload, by)
      : releaseDocuments(payload, [{ collection, id, uid }], by))
  } catch (error) {
    payload.logger.error({ err: error, ...change }, 'a release failed')
  }
}
