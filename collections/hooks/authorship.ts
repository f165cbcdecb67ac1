import type { CollectionBeforeChangeHook } from 'payload'

/** Notes who began and who last changed a document. */
export const recordAuthor: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (!req.user) return data
  const createdBy = operation === 'create' ? req.user.id : originalDoc?.createdBy
  return { ...data, createdBy, updatedBy: req.user.id }
}
