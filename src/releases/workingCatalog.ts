import { collectionNamed, REFERABLE, type DocumentId, type Referable } from '../model'
import { Catalog, keyOf, type Below, type Found, type Published } from './catalog'
import { isLong, type DocumentReader } from './reader'
import type { StoredDocument } from './types'

/** Documents to read together, by the collection in which they are. */
type Asked<T> = Map<Referable, Set<T>>

/** What is published, as far as it was asked for. What it has not read, it does not find, and notes. */
export class WorkingCatalog implements Published {
  private readonly known = new Catalog()
  /** What was read, found or not: `collection:id`, public ids, and what has others below it. */
  private readonly read = new Set<string>()
  private ids: Asked<DocumentId> = new Map()
  private uids: Asked<string> = new Map()
  private above: Asked<DocumentId> = new Map()
  private bodies: Asked<DocumentId> = new Map()

  constructor(private readonly reader: DocumentReader) {}

  get lacks(): boolean {
    return [this.ids, this.uids, this.above, this.bodies].some(({ size }) => size > 0)
  }

  /** A link of an old body may name what is no collection of ours. */
  get(collection: Referable, id: unknown): StoredDocument | undefined {
    if (!REFERABLE.includes(collection)) return undefined
    const doc = this.known.get(collection, id)
    if (!doc && isId(id) && !this.read.has(keyOf(collection, id))) note(this.ids, collection, id)
    return doc
  }

  find(uid: string): Found | undefined {
    const found = this.known.find(uid)
    if (found || this.read.has(uid)) return found
    const named = collectionNamed(uid)
    for (const collection of named ? [named] : REFERABLE) note(this.uids, collection, uid)
    return undefined
  }

  below(collection: Below, id: DocumentId): StoredDocument[] {
    if (this.read.has(belowKey(collection, id))) return this.known.below(collection, id)
    note(this.above, collection, id)
    return []
  }

  /** Reads what was noted. */
  async fetch(): Promise<void> {
    const { ids, uids, above, bodies } = this
    this.ids = new Map()
    this.uids = new Map()
    this.above = new Map()
    this.bodies = new Map()
    for (const [collection, some] of above) await this.fetchBelow(collection as Below, [...some])
    for (const [collection, some] of uids) {
      this.take(collection, await this.reader.byUid(collection, [...some]))
      for (const uid of some) this.read.add(uid)
    }
    for (const [collection, some] of ids) {
      this.take(collection, await this.reader.byId(collection, [...some], isLong(collection)))
      for (const id of some) this.read.add(keyOf(collection, id))
    }
    for (const [collection, some] of bodies) {
      const docs = await this.reader.byId(collection, [...some], false)
      const found = new Map(docs.map((doc) => [String(doc.id), doc]))
      for (const id of some) this.known.set(collection, id, found.get(String(id)))
      // One that is published no more is not asked for again.
      for (const id of some) this.read.add(keyOf(collection, id))
    }
  }

  private async fetchBelow(collection: Below, ids: DocumentId[]): Promise<void> {
    this.take(collection, await this.reader.below(collection, ids))
    for (const id of ids) this.read.add(belowKey(collection, id))
  }

  private take(collection: Referable, docs: readonly StoredDocument[]): void {
    for (const doc of docs) {
      // Known already, it may have its body.
      if (this.known.get(collection, doc.id)) continue
      this.known.set(collection, doc.id, isLong(collection) ? this.short(collection, doc) : doc)
    }
  }

  /** Who looks at its body learns of it in the next attempt. */
  private short(collection: Referable, doc: StoredDocument): StoredDocument {
    const body = () => {
      note(this.bodies, collection, doc.id)
      return null
    }
    return Object.defineProperty(doc, 'body', { get: body, enumerable: true, configurable: true })
  }
}

const isId = (id: unknown): id is DocumentId => typeof id === 'string' || typeof id === 'number'

const belowKey = (collection: Below, id: DocumentId) => `${collection} below ${id}`

function note<T>(asked: Asked<T>, collection: Referable, what: T): void {
  const some = asked.get(collection)
  if (some) some.add(what)
  else asked.set(collection, new Set([what]))
}
