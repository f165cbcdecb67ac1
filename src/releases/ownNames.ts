/** Links in a rich text name collections as the host does; everything here knows them by our own names. */
import type { Payload } from 'payload'
import { REFERABLE } from '../model'
import { collectionOf, slugOf } from './settings'

/** The same document with our own names in its body, where the host has others. */
export function withOwnNames<T extends object>(payload: Payload, doc: T): T {
  if (!isRenamed(payload) || !('body' in doc) || !doc.body) return doc
  return { ...doc, body: renameIn(doc.body, (slug) => collectionOf(payload, slug)) }
}

/** A rich text as the host stores it: with its names in place of our own. */
export function withHostNames(payload: Payload, body: unknown): unknown {
  if (!isRenamed(payload)) return body
  return renameIn(body, (name) => {
    const own = REFERABLE.find((known) => known === name)
    return own ? slugOf(payload, own) : name
  })
}

const isRenamed = (payload: Payload) => REFERABLE.some((name) => slugOf(payload, name) !== name)

function renameIn(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => renameIn(entry, nameOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === 'relationTo' && typeof entry === 'string' ? nameOf(entry) : renameIn(entry, nameOf),
    ]),
  )
}
