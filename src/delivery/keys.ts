import type { DocumentType } from '../contract'

/** Name of each type's collection: in addresses, in `Surrogate-Key`, in the service document. */
export const COLLECTIONS = {
  course: 'courses',
  module: 'modules',
  section: 'sections',
  callout: 'callouts',
  video: 'videos',
  footnote: 'footnotes',
  worksheet: 'worksheets',
  media: 'media',
} as const satisfies Record<DocumentType, string>

/** What changes with every release. */
export const RELEASE_KEY = 'release'

/** The keys of a document whose change every answer that shows or lists it must notice. */
export const keysOf = ({ uid, type }: { uid: string; type: DocumentType }): string[] => [
  uid,
  COLLECTIONS[type],
]
