import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'

const LOCKS = 'payload-locked-documents' as CollectionSlug

/** Seconds after the last change in which others are told who edits a document. */
export const LOCK = { duration: 120 }

/**
 * Holds a document for whoever types in it. Payload gives its lock up with each save, and a draft saves itself as soon as
 * somebody pauses: others would overwrite it unknowingly.
 */
export const keepLock: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const { user, query, payload } = req
  if (operation !== 'update' || !user || String(query?.autosave) !== 'true') return
  const data = {
    document: { relationTo: collection.slug, value: doc.id as string | number },
    user: { relationTo: user.collection, value: user.id },
  }
  await payload.db.create({ collection: LOCKS, data, req, returning: false })
}
