/** Documents in their newest version, and how far readers see that. */
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { heldByPublications } from '../../../src/releases'
import type { Data, Id } from '../../values'

/**
 * `new`: never published. `changed`: what is published has a newer draft. `waiting`: saved by an attempt to publish
 * that failed, so that readers do not see it yet. `withdrawn`: taken back from publication.
 */
export type State = 'new' | 'changed' | 'waiting' | 'published' | 'withdrawn'

export interface Newest {
  collection: CollectionSlug
  id: Id
  uid: string
  title: string
  state: State
  doc: Data
}

/** Documents that this person may read, in their newest version; none that lies in the trash. */
export async function newestOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<Newest[]> {
  const { payload, user } = req
  const ask = { collection, depth: 0, pagination: false, overrideAccess: false, user, req } as const
  const { docs } = await payload.find({ ...ask, where, draft: true })
  const ids = docs.map(({ id }) => id)
  const stored = await payload.find({
    ...ask,
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
    select: {},
  })
  const published = new Set(stored.docs.map(({ id }) => id))
  const isHeld = await heldByPublications(payload)
  return (docs as unknown as Row[]).map((doc) => {
    const { id, uid, title } = doc
    const isWaiting = isHeld?.(doc) ?? false
    return { collection, id, uid, title, doc, state: stateOf(doc, published.has(id), isWaiting) }
  })
}

interface Row extends Data {
  id: Id
  uid: string
  title: string
  updatedAt: string
}

function stateOf(newest: Row, isPublished: boolean, isWaiting: boolean): State {
  if (newest._status === 'published') return isWaiting ? 'waiting' : 'published'
  if (isPublished) return 'changed'
  return newest.firstPublishedAt ? 'withdrawn' : 'new'
}
