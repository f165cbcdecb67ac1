/** Everything that is published, in memory: what compiling looks references up in. */
import type { Payload } from 'payload'
import { REFERABLE, type DocumentId, type Referable } from '../model'
import type { StoredDocument } from './types'

export class Catalog {
  private readonly byId = new Map<string, StoredDocument>()
  private readonly collectionOf = new Map<string, Referable>()

  static async load(payload: Payload): Promise<Catalog> {
    const catalog = new Catalog()
    for (const collection of REFERABLE) {
      for (const doc of await published(payload, collection)) catalog.put(collection, doc)
    }
    return catalog
  }

  /** Reads one document anew; one that is no longer published leaves. */
  async refresh(payload: Payload, collection: Referable, id: DocumentId): Promise<void> {
    const old = this.get(collection, id)
    if (old) this.remove(collection, old)
    const [doc] = await published(payload, collection, id)
    if (doc) this.put(collection, doc)
  }

  get(collection: Referable, id: unknown): StoredDocument | undefined {
    return this.byId.get(`${collection}:${String(id)}`)
  }

  all(collection: Referable): StoredDocument[] {
    return [...this.byId].filter(([key]) => key.startsWith(`${collection}:`)).map(([, doc]) => doc)
  }

  /** The collection of a public id, and the document. */
  find(uid: string): { collection: Referable; doc: StoredDocument } | undefined {
    const collection = this.collectionOf.get(uid)
    const doc = collection && this.uids.get(uid)
    return doc && { collection, doc }
  }

  private readonly uids = new Map<string, StoredDocument>()

  private put(collection: Referable, doc: StoredDocument): void {
    this.byId.set(`${collection}:${doc.id}`, doc)
    this.collectionOf.set(doc.uid, collection)
    this.uids.set(doc.uid, doc)
  }

  private remove(collection: Referable, doc: StoredDocument): void {
    this.byId.delete(`${collection}:${doc.id}`)
    this.collectionOf.delete(doc.uid)
    this.uids.delete(doc.uid)
  }
}

/** The id that a relationship holds, populated or not. */
export function relationId(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value
}

/**
 * What is published, whoever asks: compiling runs for the system, so it passes no user. It reads nothing
 * but what everybody may see afterwards.
 */
async function published(
  payload: Payload,
  collection: Referable,
  id?: DocumentId,
): Promise<StoredDocument[]> {
  const { docs } = await payload.find({
    collection,
    where: {
      and: [
        { _status: { equals: 'published' } },
        ...(id === undefined ? [] : [{ id: { equals: id } }]),
      ],
    },
    depth: 0,
    draft: false,
    pagination: false,
    overrideAccess: true,
  })
  return docs as unknown as StoredDocument[]
}
