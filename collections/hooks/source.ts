import type { CollectionBeforeChangeHook } from 'payload'

/** Notes that a person has changed an imported document, so that no later import overwrites it. */
export const recordEdit: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (req.context.importer === true || operation === 'create') return data
  const source = { ...originalDoc?.source, ...data.source }
  return source.key ? { ...data, source: { ...source, editedAt: new Date().toISOString() } } : data
}
