import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { usesOf, type Use } from '../usedIn/uses'
import type { Id } from '../values'

const CONFLICT = 409
const SHOWN = 10

async function refuseIfUsed(collection: string, id: Id, req: PayloadRequest): Promise<void> {
  const uses = await usesOf(collection, id, req)
  if (uses.length === 0) return
  throw stillUsed(uses, `This is still used in ${listOf(uses)}. Take it out there first.`)
}

/** What refuses to take away what is used, with the places that use it. */
export const stillUsed = (uses: Use[], message: string): APIError =>
  new APIError(message, CONFLICT, { uses }, true)

export function listOf(uses: readonly Use[]): string {
  const more = uses.length > SHOWN ? ` and ${uses.length - SHOWN} more` : ''
  return `${uses.slice(0, SHOWN).map(named).join(', ')}${more}`
}

function named({ title, module, slug }: Use): string {
  if (title === null) return 'a document that you may not see'
  const place = module === undefined ? '' : ` in the module “${module}”`
  return `“${title}”${place}${slug === undefined ? '' : ` (${slug})`}`
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
