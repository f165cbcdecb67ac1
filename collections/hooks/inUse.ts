import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { usesOf } from '../usedIn'

const CONFLICT = 409
const SHOWN = 10

async function refuseIfUsed(
  collection: string,
  id: string | number,
  req: PayloadRequest,
): Promise<void> {
  const uses = await usesOf(collection, id, req)
  if (uses.length === 0) return
  const names = uses
    .slice(0, SHOWN)
    .map((use) => `“${use.title}” (/admin/collections/${use.collection}/${use.id})`)
  const more = uses.length > SHOWN ? ` and ${uses.length - SHOWN} more` : ''
  throw new APIError(
    `This is still used in ${names.join(', ')}${more}. Take it out there first.`,
    CONFLICT,
    { uses },
    true,
  )
}

/** Deleting for good what is used elsewhere stops and says where. */
export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (req.context.importer !== true) await refuseIfUsed(collection.slug, id, req)
}

/** So does moving it to the trash. */
export const refuseTrashingUsed: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const trashes = Boolean(data.deletedAt) && !originalDoc?.deletedAt
  if (trashes && originalDoc && req.context.importer !== true)
    await refuseIfUsed(collection.slug, originalDoc.id, req)
  return data
}
