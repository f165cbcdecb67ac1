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

/** Reads some documents anew; those that are no longer published leave the catalog. */
export async function refresh(
  payload: Payload,
  catalog: Catalog,
  changed: readonly { collection: Referable; id: DocumentId }[],
): Promise<void> {
  for (const collection of REFERABLE) {
    const ids = changed.filter((change) => change.collection === collection).map(({ id }) => id)
    if (ids.length === 0) continue
    const found = await published(payload, collection, { id: { in: ids } })
    const docs = new Map(found.map((doc) => [String(doc.id), withFoldedBody(doc)]))
    for (const id of ids) catalog.set(collection, id, docs.get(String(id)))
  }
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
function withFoldedBody(doc: StoredDocument): StoredDocument {
  if (typeof doc.body !== 'object' || doc.body === null) return doc
  const folded = JSON.stringify(doc.body)
  const body = () => JSON.parse(folded) as unknown
  return Object.defineProperty(doc, 'body', { get: body, enumerable: true, configurable: true })
}

/**
 * What is published, whoever asks: compiling runs for the system, so it passes no user. It reads nothing
 * but what everybody may see afterwards.
 */
async function published(
  payload: Payload,
  collection: Referable,
  which: Where,
  page: { sort?: string; limit?: number } = {},
): Promise<StoredDocument[]> {
  const { docs } = await payload.find({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: { and: [{ _status: { equals: 'published' } }, which] },
    ...page,
    depth: 0,
    draft: false,
    pagination: false,
    overrideAccess: true,
  })
  return (docs as unknown as StoredDocument[]).map((doc) => withOwnNames(payload, doc))
}

/** A published document without its content. */
export interface Head {
  id: DocumentId
  uid: string
  updatedAt: string
  /** Of a section. */
  module?: unknown
}

/** When each published document was last changed. */
export async function readHeads(payload: Payload, collection: Referable): Promise<Head[]> {
  // For the system, as above.
  const { docs } = await payload.find({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: { _status: { equals: 'published' } },
    select: { uid: true, updatedAt: true, ...(collection === 'sections' && { module: true }) },
    depth: 0,
    draft: false,
    pagination: false,
    overrideAccess: true,
  })
  return docs as unknown as Head[]
}
