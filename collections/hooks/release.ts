/** The one place where the database's changes reach the releases. */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { documentChanged } from '../../src/releases'

export const releaseAfterChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await documentChanged({ req, collection: collection.slug, id: doc.id, uid: doc.uid })
  return doc
}

export const releaseAfterDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await documentChanged({ req, collection: collection.slug, id: doc.id, uid: doc.uid })
  return doc
}
