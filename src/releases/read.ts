/** Reads what is published from the database. */
import type { CollectionSlug, Payload, Where } from 'payload'
import { REFERABLE, type DocumentId, type Referable } from '../model'
import { Catalog } from './catalog'
import { withOwnNames } from './ownNames'
import { slugOf } from './settings'
import type { StoredDocument } from './types'

export async function readCatalog(payload: Payload): Promise<Catalog> {
  const catalog = new Catalog()
  for (const collection of REFERABLE) {
    for await (const docs of allPublished(payload, collection)) {
      for (const doc of docs) catalog.set(collection, doc.id, withFoldedBody(doc))
    }
  }
  return catalog
}

/** How many documents are read at a time. */
const SLICE = 500

async function* allPublished(
  payload: Payload,
  collection: Referable,
): AsyncGenerator<StoredDocument[]> {
  for (let after = ''; ;) {
    const page = { sort: 'uid', limit: SLICE }
    const docs = await published(payload, collection, { uid: { greater_than: after } }, page)
    yield docs
    const last = docs.at(-1)
    if (!last || docs.length < SLICE) return
    after = last.uid
  }
}

/**
 * The same document with its body as JSON until somebody looks at it: few are, and parsed it takes many times the
 * memory.
 */
export function withFoldedBody(doc: StoredDocument): StoredDocument {
  if (typeof doc.body !== 'object' || doc.body === null) return doc
  const folded = JSON.stringify(doc.body)
  const body = () => JSON.parse(folded) as unknown
  return Object.defineProperty(doc, 'body', { get: body, enumerable: true, configurable: true })
}

interface Page {
  sort?: string
  limit?: number
}

/**
 * What is published, whoever asks: compiling runs for the system, so it passes no user. It reads nothing
 * but what everybody may see afterwards.
 */
export async function published(
  payload: Payload,
  collection: Referable,
  which: Where,
  page: Page = {},
): Promise<StoredDocument[]> {
  const { docs } = await payload.find({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: { and: [{ _status: { equals: 'published' } }, which] },
    ...page,
    depth: 0,
    draft: false,
    joins: false,
    pagination: false,
    overrideAccess: true,
  })
  return (docs as unknown as StoredDocument[]).map((doc) => withOwnNames(payload, doc))
}

/** The same without bodies; by the adapter itself, since each release asks for all the pages of a module. */
export async function publishedShort(
  payload: Payload,
  collection: Referable,
  which: Where,
): Promise<StoredDocument[]> {
  // Asked for what is published as well, SQLite would go through all of that.
  const { docs } = await payload.db.find<StoredDocument & StoredHead>({
    collection: slugOf(payload, collection),
    where: which,
    select: { body: false },
    joins: false,
    pagination: false,
    limit: 0,
  })
  return docs.filter(isPublished)
}

/** A document without its content. */
export interface Head {
  id: DocumentId
  uid: string
  updatedAt: string
  /** Of a section. */
  module?: unknown
}

type StoredHead = Head & {
  _status?: string | null
  deletedAt?: string | null
  source?: unknown
}

const isPublished = ({ _status, deletedAt }: StoredHead) => _status === 'published' && !deletedAt

/** How many heads are read at a time. */
const HEADS = 2000

/** When each published document was last changed, some at a time, in the order of their public ids. */
export async function* publishedHeads(
  payload: Payload,
  collection: Referable,
): AsyncGenerator<Head[]> {
  for (let after = ''; ;) {
    // For the system, as above; by the adapter itself, since it is asked of everything there is. Asked for what is
    // published as well, SQLite would go through all of that for each slice.
    const { docs } = await payload.db.find<StoredHead>({
      collection: slugOf(payload, collection),
      where: { uid: { greater_than: after } },
      select: {
        ...{ uid: true, updatedAt: true, _status: true, deletedAt: true },
        ...(collection === 'sections' && { module: true }),
      },
      sort: 'uid',
      joins: false,
      pagination: false,
      limit: HEADS,
    })
    yield docs.filter(isPublished)
    const last = docs.at(-1)
    if (!last || docs.length < HEADS) return
    after = last.uid
  }
}

/** What was written in a while, published or not. */
export async function writtenBetween(
  payload: Payload,
  collection: Referable,
  since: Date,
  until: Date,
): Promise<(Head & { isPublished: boolean; source?: unknown })[]> {
  // For the system, as above.
  const { docs } = await payload.db.find<StoredHead>({
    collection: slugOf(payload, collection),
    where: {
      updatedAt: { greater_than: since.toISOString(), less_than_equal: until.toISOString() },
    },
    select: { uid: true, updatedAt: true, _status: true, deletedAt: true, source: true },
    joins: false,
    pagination: false,
    limit: 0,
  })
  return docs.map((doc) => ({ ...doc, isPublished: isPublished(doc) }))
}

/** The public id of a document, published or not; undefined where there is none. */
export async function uidOf(
  payload: Payload,
  collection: Referable,
  id: DocumentId,
): Promise<string | undefined> {
  const doc = await payload.db.findOne<Head>({
    collection: slugOf(payload, collection),
    where: { id: { equals: id } },
    select: { uid: true },
  })
  return doc?.uid
}
