import type { Referable } from '../model/stored'
import type { DocumentType } from './documents'

/** Name of each type's collection: in the CMS, in addresses, in `Surrogate-Key`, in the service document. */
export const COLLECTIONS = {
  course: 'courses',
  module: 'modules',
  section: 'sections',
  callout: 'callouts',
  video: 'videos',
  footnote: 'footnotes',
  worksheet: 'worksheets',
  media: 'media',
} as const satisfies Record<DocumentType, Referable>
