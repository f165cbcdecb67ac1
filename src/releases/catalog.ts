/** Everything that is published, in memory: what compiling looks references up in. */
import type { DocumentId, Referable } from '../model'
import type { StoredDocument } from './types'

/** How compiling finds documents. */
export interface Lookup {
  get: (collection: Referable, id: unknown) => StoredDocument | undefined
  /** The sections of a module, or the modules of a course, in no order. */
  below: (collection: Below, id: DocumentId) => StoredDocument[]
}

/** A document, and what it is one of. */
export interface Found {
  collection: Referable
  doc: StoredDocument
}

/** What is published. */
export interface Published extends Lookup {
  /** By its public id. */
  find: (uid: string) => Found | undefined
}

export const ABOVE = { sections: 'module', modules: 'course' } as const
export type Below = keyof typeof ABOVE

export class Catalog implements Published {
  private readonly docs = new Map<string, StoredDocument>()
  private readonly places = new Map<string, { collection: Referable; id: DocumentId }>()
  private readonly children = new Map<string, Set<string>>()

  get(collection: Referable, id: unknown): StoredDocument | undefined {
    return this.docs.get(keyOf(collection, id))
  }

  below(collection: Below, id: DocumentId): StoredDocument[] {
    const keys = this.children.get(keyOf(collection, id)) ?? []
    return [...keys].flatMap((key) => this.docs.get(key) ?? [])
  }

  all(collection: Referable): StoredDocument[] {
    const places = [...this.places.values()]
    return places
      .filter((place) => place.collection === collection)
      .flatMap(({ id }) => this.get(collection, id) ?? [])
  }

  /** The collection of a public id, and the document. */
  find(uid: string): Found | undefined {
    const place = this.places.get(uid)
    const doc = place && this.get(place.collection, place.id)
    return doc && { collection: place.collection, doc }
  }

  uids(): string[] {
    return [...this.places.keys()]
  }

  /** Takes a document in the state in which it is published now, or takes it out. */
  set(collection: Referable, id: DocumentId, doc: StoredDocument | undefined): void {
    const old = this.get(collection, id)
    if (old) this.remove(collection, old)
    if (!doc) return
    this.docs.set(keyOf(collection, id), doc)
    this.places.set(doc.uid, { collection, id })
    const siblings = siblingsKey(collection, doc)
    if (siblings === undefined) return
    const keys = this.children.get(siblings) ?? new Set()
    this.children.set(siblings, keys.add(keyOf(collection, id)))
  }

  private remove(collection: Referable, doc: StoredDocument): void {
    const siblings = siblingsKey(collection, doc)
    if (siblings !== undefined) this.children.get(siblings)?.delete(keyOf(collection, doc.id))
    this.docs.delete(keyOf(collection, doc.id))
    this.places.delete(doc.uid)
  }
}

/** Names a document by its collection and database id; what a body may point at before it is published. */
export const keyOf = (collection: Referable, id: unknown) => `${collection}:${String(id)}`

function siblingsKey(collection: Referable, doc: StoredDocument): string | undefined {
  if (collection !== 'sections' && collection !== 'modules') return undefined
  return keyOf(collection, relationId(doc[ABOVE[collection]]))
}

/** The id that a relationship holds, populated or not. */
export function relationId(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value
}

/**
 * A catalog that notes what is got from it, found or not: what a compiled document depends on. A section is not found
 * while its module is not published, since then it is not delivered.
 */
export class Watched implements Lookup {
  private readonly seen = new Set<string>()

  constructor(private readonly catalog: Lookup) {}

  /** uids of what was found, and collection and id of what was not. */
  get deps(): string[] {
    return [...this.seen].sort()
  }

  get(collection: Referable, id: unknown): StoredDocument | undefined {
    if (id === null || id === undefined) return undefined
    const doc = this.catalog.get(collection, id)
    this.seen.add(doc?.uid ?? keyOf(collection, id))
    const isHidden =
      doc && collection === 'sections' && !this.get('modules', relationId(doc.module))
    return isHidden ? undefined : doc
  }

  /** Not noted: a page says nothing of most that stand beside it, and gets those that it names. */
  below(collection: Below, id: DocumentId): StoredDocument[] {
    return this.catalog.below(collection, id)
  }
}
