import type { CollectionBeforeChangeHook } from 'payload'

/** Notes when a document was published for the first time; from then on its address is kept. */
export const recordFirstPublication: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data._status !== 'published') return data
  return { ...data, firstPublishedAt: originalDoc?.firstPublishedAt ?? new Date().toISOString() }
}
