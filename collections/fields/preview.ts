import type { GeneratePreviewURL } from 'payload'

/** Address of a course in the reader. */
export const coursePreview: GeneratePreviewURL = ({ slug }) =>
  typeof slug === 'string' ? `/courses/${slug}` : null

const draftOf =
  (collection: 'modules' | 'sections'): GeneratePreviewURL =>
  ({ uid }) =>
    typeof uid === 'string' ? `/preview/${collection}/${uid}` : null

/** Addresses in the reader of what is not published yet. */
export const modulePreview = draftOf('modules')
export const sectionPreview = draftOf('sections')
