import type { Referable, StoredBody } from '../../src/model'
import type { KeyReference } from '../transforms'

/** Points at another document of the import, in a field. */
export const keyReference = (collection: Referable, key: string): { $key: KeyReference } => ({
  $key: { collection, key },
})

/** A document to be, in our own vocabulary: its references are import keys. */
export interface ImportDocument {
  collection: Referable
  /** The importer's identity of the document; the same in every run over the same source. */
  key: string
  /** Public id that the source states. */
  statedId?: string
  /** Public id: the stated one, else one that is made from the key. */
  uid: string
  path: string
  line?: number
  /** Fields; a relationship stands as `{ $key: { collection, key } }`. */
  data: Record<string, unknown>
  body?: StoredBody
  /** File to upload. */
  file?: { absolute: string; name: string }
  /** Changes when anything above does. */
  digest: string
}

/** A document whose public id and digest are still to be made. */
export type Draft = Omit<ImportDocument, 'uid' | 'digest'>

export interface ImportCourse {
  slug: string
  documents: ImportDocument[]
}
