/** What the importer has written before, and what has become of it. */
import type { CollectionSlug, Payload } from 'payload'
import { REFERABLE, type DocumentId, type Referable } from '../../src/model'
import { slugOf } from '../../src/releases/settings'
import type { Existing } from './types'

/** What the importer made before, by collection and key. */
export type ExistingDocuments = ReadonlyMap<string, Existing>

export const nameOf = ({ collection, key }: { collection: Referable; key: string }) =>
  `${collection}:${key}`

interface State {
  updatedAt: string
  title?: string
  slug?: string | null
  _status?: string | null
  module?: DocumentId | null
  permalinks?: { path: string }[] | null
  deletedAt?: string | null
  source?: {
    path?: string | null
    key?: string | null
    digest?: string | null
    editedAt?: string | null
  }
}

interface Row extends State {
  id: DocumentId
}

type Fields = Record<string, true>

const COMMON: Fields = { title: true, source: true, deletedAt: true, updatedAt: true }
const OF_PAGES: Fields = { ...COMMON, permalinks: true }
const FIELDS: Partial<Record<Referable, Fields>> = {
  modules: { ...OF_PAGES, slug: true, _status: true },
  sections: { ...OF_PAGES, module: true },
}
const fieldsOf = (collection: Referable): Fields => FIELDS[collection] ?? COMMON

/** @param interrupted whether an import of the course died or failed */
export async function existingOf(
  payload: Payload,
  course: string,
  interrupted: boolean,
): Promise<ExistingDocuments> {
  const found = new Map<string, Existing>()
  for (const collection of REFERABLE) {
    for (const existing of await existingIn(payload, collection, course))
      found.set(nameOf(existing), existing)
  }
  return interrupted ? withoutNewest(found) : found
}

/**
 * Documents are written one after the other, and one database keeps no transactions. So where an import died,
 * the newest document may be half written: it is as one of which nothing is known but that it is there.
 */
function withoutNewest(documents: Map<string, Existing>): ExistingDocuments {
  const imported = [...documents.values()].filter(({ editedAt }) => !editedAt)
  const newest = imported
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  for (const document of imported) {
    if (document.updatedAt === newest) {
      documents.set(nameOf(document), { ...document, digest: null })
    }
  }
  return documents
}

async function existingIn(
  payload: Payload,
  collection: Referable,
  course: string,
): Promise<Existing[]> {
  const rows = await rowsOf(payload, collection)
  const drafts = await draftsOf(payload, collection)
  return rows.flatMap((row) => {
    const state: Row = { ...row, ...drafts.get(String(row.id)) }
    const { id, title, module, permalinks, source, deletedAt, updatedAt } = state
    const key = row.source?.key
    if (!key?.startsWith(`${course}:`)) return []
    return {
      id,
      collection,
      key,
      title: title ?? '',
      path: source?.path ?? '',
      ...(row.slug && row._status === 'published' && { slug: row.slug }),
      ...(module && { module }),
      permalinks: (permalinks ?? []).map(({ path }) => path),
      digest: source?.digest ?? null,
      editedAt: source?.editedAt ?? row.source?.editedAt ?? null,
      updatedAt,
      trashed: Boolean(deletedAt ?? row.deletedAt),
    }
  })
}

/** The importer works for the system, before there is any user; it reads only what it wrote itself. */
async function rowsOf(payload: Payload, collection: Referable): Promise<Row[]> {
  const { docs } = await payload.find({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: { 'source.key': { exists: true } },
    // In another order SQLite would go through all there is.
    sort: 'source.key',
    select: fieldsOf(collection),
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  return docs as unknown as Row[]
}

/** Newest states that are drafts: an editor may have saved one beside what is published. */
async function draftsOf(payload: Payload, collection: Referable): Promise<Map<string, State>> {
  const { docs } = await payload.db.queryDrafts<Row>({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: {
      and: [{ 'version._status': { equals: 'draft' } }, { 'version.source.key': { exists: true } }],
    },
    select: { parent: true, version: fieldsOf(collection) },
    pagination: false,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}
