import {
  COLLECTIONS,
  DOCUMENT_TYPES,
  type Document,
  type DocumentType,
  type Format,
} from '../contract'
import type { Referable } from '../model'

/** A document as the database holds it, published, without populated relationships. */
export interface StoredDocument {
  id: string | number
  uid: string
  title: string
  slug?: string | null
  updatedAt: string
  [field: string]: unknown
}

/** Whether a document is not to be seen as it is now. */
export type IsHeld = (doc: { uid: string; updatedAt: string; source?: unknown }) => boolean

/** The type of each collection. */
export const TYPES = Object.fromEntries(
  DOCUMENT_TYPES.map((type) => [COLLECTIONS[type], type]),
) as Record<Referable, DocumentType>

/** A body in each of its representations. */
export type Bodies = Record<Format, unknown>

/** One delivered document, as a row of `published`. */
export interface CompiledDocument {
  uid: string
  type: DocumentType
  slug: string | null
  /** uid of the module it belongs to. */
  module: string | null
  course: string | null
  kind: string | null
  language: string
  license: string | null
  /** What lists by title are ordered by. */
  sortTitle: string
  /** Its place in lists. */
  position: number
  /** It refers to documents of its own type only where these are of a lower level. */
  level: number
  /** Whether modules show it other than the one that it belongs to. */
  shared: boolean
  /** Where it could be found before, as two paths are compared. */
  permalinks: string[]
  /** The wire document, with `body: null`. */
  document: Document
  /** Null for a document that has no body. */
  bodies: Bodies | null
  /** What it was made from: uids, and `collection:id` of what was looked for and is not published. */
  deps: string[]
}
