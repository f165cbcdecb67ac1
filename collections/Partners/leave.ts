import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest } from 'payload'
import { slugOf } from '../../src/releases/settings'
import type { Id } from '../values'

/** The keys of a partner who leaves open nothing any more. */
export const deleteKeysOfPartner: CollectionBeforeDeleteHook = ({ id, req }) =>
  deletePointing('partner-keys', 'partner', id, req)

/** How often a key was used is of no use without it. */
export const deleteUsageOfKey: CollectionBeforeDeleteHook = ({ id, req }) =>
  deletePointing('partner-usage', 'key', id, req)

/** Whoever may delete the one may delete what is nothing without it. */
async function deletePointing(
  name: 'partner-keys' | 'partner-usage',
  field: string,
  id: Id,
  req: PayloadRequest,
): Promise<void> {
  const collection = slugOf(req.payload, name) as CollectionSlug
  await req.payload.delete({
    collection,
    where: { [field]: { equals: id } },
    req,
    overrideAccess: true,
  })
}
