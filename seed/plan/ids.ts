/** Documents that the source names by their public ids, as the export writes them. */
import type { CollectionSlug, Payload } from 'payload'
import { REFERABLE, type DocumentId, type Referable } from '../../src/model'
import { slugOf } from '../../src/releases/settings'
import type { ImportDocument } from '../documents'
import { identified } from '../documents/identity'
import { diagnostic, type Diagnostic } from '../rules'
import { nameOf, type ExistingDocuments } from './existing'
import { Keys } from './recognise/keys'
import type { Existing } from './types'

interface Row {
  id: DocumentId
  uid: string
  title?: string
  updatedAt: string
  deletedAt?: string | null
  source?: { key?: string | null }
}

export interface NamedById {
  documents: ImportDocument[]
  existing: ExistingDocuments
  diagnostics: Diagnostic[]
}

/**
 * Finds the documents that have the stated ids already. One of this course is the same document under another
 * key; one that was written here counts as edited here; one of another course keeps its id for itself.
 */
export async function withKnownIds(
  payload: Payload,
  documents: readonly ImportDocument[],
  existing: ExistingDocuments,
): Promise<NamedById> {
  const rows = await rowsWith(payload, documents)
  const keys = new Keys()
  const own = new Map([...existing.values()].map((found) => [placeOf(found), found]))
  const known = new Map(existing)
  const diagnostics: Diagnostic[] = []
  const named = documents.map((document) => {
    const row = document.statedId === undefined ? undefined : rows.get(document.statedId)
    if (!row) return document
    const before = own.get(placeOf({ collection: document.collection, id: row.id }))
    if (before) keys.set(document, before.key)
    else if (!row.source?.key) known.set(nameOf(document), writtenHere(document, row))
    else {
      diagnostics.push(sayTaken(document))
      return identified({ ...document, statedId: undefined })
    }
    return document
  })
  return {
    documents: named.map((document) => keys.applied(document)),
    existing: known,
    diagnostics,
  }
}

const placeOf = ({ collection, id }: { collection: Referable; id: DocumentId }) =>
  `${collection}:${id}`

/** Rows by the ids that the source states. For the system, as all that the importer reads. */
async function rowsWith(
  payload: Payload,
  documents: readonly ImportDocument[],
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  for (const collection of REFERABLE) {
    const ids = documents.flatMap((document) =>
      document.collection === collection ? (document.statedId ?? []) : [],
    )
    if (ids.length === 0) continue
    const { docs } = await payload.find({
      collection: slugOf(payload, collection) as CollectionSlug,
      where: { uid: { in: ids } },
      select: { uid: true, title: true, updatedAt: true, deletedAt: true, source: true },
      depth: 0,
      pagination: false,
      trash: true,
      overrideAccess: true,
    })
    for (const row of docs as unknown as Row[]) found.set(row.uid, row)
  }
  return found
}

/** What nobody imported is a person's work: what the source says of it is a conflict. */
function writtenHere({ collection, key, path }: ImportDocument, row: Row): Existing {
  const { id, title = '', updatedAt, deletedAt } = row
  return {
    ...{ id, collection, key, title, path, permalinks: [], digest: null },
    ...{ editedAt: updatedAt, updatedAt, trashed: Boolean(deletedAt) },
  }
}

const sayTaken = ({ path, statedId, data }: ImportDocument): Diagnostic =>
  diagnostic('id-taken', path, `Another course has the id ${statedId} of "${String(data.title)}".`)
