/** Links in a rich text name collections as the host does; everything here knows them by our own names. */
import type { Payload } from 'payload'
import { REFERABLE } from '../model'
import { collectionOf, slugOf } from './settings'
import type { StoredDocument } from './types'

/** The same document with our own names in its body, where the host has others. */
export function withOwnNames(payload: Payload, doc: StoredDocument): StoredDocument {
  const renamed = REFERABLE.some((name) => slugOf(payload, name) !== name)
  return renamed && doc.body ? { ...doc, body: renameIn(doc.body, payload) } : doc
}

function renameIn(value: unknown, payload: Payload): unknown {
  if (Array.isArray(value)) return value.map((entry) => renameIn(entry, payload))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === 'relationTo' && typeof entry === 'string'
        ? collectionOf(payload, entry)
        : renameIn(entry, payload),
    ]),
  )
}
