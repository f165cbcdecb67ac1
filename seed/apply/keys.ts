import { mapReferences, type DocumentId, type Referable } from '../../src/model'
import { toLexical } from '../../src/model/lexical'
import type { ImportDocument } from '../documents'

/** Database ids by import key. */
export class Ids {
  private readonly ids = new Map<string, DocumentId>()

  set(collection: Referable, key: string, id: DocumentId): void {
    this.ids.set(`${collection}:${key}`, id)
  }

  get(collection: Referable, key: string): DocumentId | undefined {
    return this.ids.get(`${collection}:${key}`)
  }
}

export interface Written {
  data: Record<string, unknown>
  /** Whether every reference had an id; else the document must be written again later. */
  complete: boolean
}

/** The fields of a document with database ids in place of import keys. */
export function withIds({ data, body }: ImportDocument, ids: Ids): Written {
  let complete = true
  const idOf = (collection: Referable, key: string): DocumentId | undefined => {
    const id = ids.get(collection, key)
    if (id === undefined) complete = false
    return id
  }
  const fields = swap(data, idOf) as Record<string, unknown>
  const lexical =
    body && toLexical(mapReferences(body, (collection, key) => idOf(collection, String(key))))
  return { data: { ...fields, ...(body && { body: lexical }) }, complete }
}

type IdOf = (collection: Referable, key: string) => DocumentId | undefined

function swap(value: unknown, idOf: IdOf): unknown {
  if (Array.isArray(value)) return value.map((entry) => swap(entry, idOf))
  if (typeof value !== 'object' || value === null) return value
  if ('$key' in value) {
    const { collection, key } = value.$key as { collection: Referable; key: string }
    return idOf(collection, key) ?? null
  }
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, swap(entry, idOf)]))
}
