import { COLLECTIONS, type DocumentType } from '../contract'

/** What changes with every release. */
export const RELEASE_KEY = 'release'

/** The keys of a document whose change every answer that shows or lists it must notice. */
export const keysOf = ({ uid, type }: { uid: string; type: DocumentType }): string[] => [
  uid,
  COLLECTIONS[type],
]
