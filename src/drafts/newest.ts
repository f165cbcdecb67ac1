/** Reads documents in their newest version. */
import type { CollectionSlug, Payload, TypedUser, Where } from 'payload'
import type { Referable } from '../model'
import { withOwnNames } from '../releases/ownNames'
import { slugOf } from '../releases/settings'
import type { StoredDocument } from '../releases/types'
import { withoutUnfinished } from './unfinished'

/** Who looks. */
export interface Viewer {
  /** Who is logged in, and reads what this person may; absent where a key or a link lets somebody in. */
  user?: TypedUser
  /** uid of the one document that a link opens. */
  only?: string
}

export interface Newest {
  /** The document, also where it was taken back from publication. */
  find: (collection: Referable, where: Where) => Promise<StoredDocument | undefined>
  /** Without what was taken back from publication: publishing what shows it would not bring it back. */
  all: (collection: Referable, where: Where) => Promise<StoredDocument[]>
  /** As readers have them. */
  published: (collection: Referable, where: Where) => Promise<StoredDocument[]>
}

const PUBLISHED: Where = { _status: { equals: 'published' } }

export function newestFor(payload: Payload, { user }: Viewer): Newest {
  const read = async (
    collection: Referable,
    where: Where,
    more: object,
  ): Promise<StoredDocument[]> => {
    // Who comes without a user was let in by a key or a link; these open drafts to whoever has them.
    const access = user ? { user, overrideAccess: false } : { overrideAccess: true }
    const { docs } = await payload.find({
      collection: slugOf(payload, collection) as CollectionSlug,
      where,
      depth: 0,
      pagination: false,
      ...access,
      ...more,
    })
    return docs as unknown as StoredDocument[]
  }
  const newest = async (collection: Referable, where: Where, more = {}) =>
    (await read(collection, where, { draft: true, ...more })).map((doc) => readable(payload, doc))
  const published = async (collection: Referable, where: Where) =>
    (await read(collection, { and: [where, PUBLISHED] }, { disableErrors: true })).map((doc) =>
      readable(payload, doc),
    )
  const withoutWithdrawn = async (collection: Referable, docs: StoredDocument[]) => {
    const doubtful = docs.filter(isDraftOfFormer).map(({ id }) => id)
    if (doubtful.length === 0) return docs
    const where = { and: [{ id: { in: doubtful } }, PUBLISHED] }
    const known = await read(collection, where, { select: {}, disableErrors: true })
    const stillThere = new Set(known.map(({ id }) => id))
    return docs.filter((doc) => !isDraftOfFormer(doc) || stillThere.has(doc.id))
  }
  return {
    find: async (collection, where) => (await newest(collection, where))[0],
    all: async (collection, where) =>
      withoutWithdrawn(collection, await newest(collection, where, { disableErrors: true })),
    published,
  }
}

/** A draft of what was published once, and may be still. */
const isDraftOfFormer = ({ _status, firstPublishedAt }: StoredDocument) =>
  _status !== 'published' && Boolean(firstPublishedAt)

function readable(payload: Payload, doc: StoredDocument): StoredDocument {
  if (!('body' in doc)) return doc
  return withOwnNames(payload, { ...doc, body: withoutUnfinished(doc.body) })
}
