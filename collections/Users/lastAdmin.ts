import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import type { Role } from '../access/roles'
import type { Id } from '../values'

const CONFLICT = 409
const ADMIN: Role = 'admin'

/** Somebody must always be able to manage people. */
export const keepAnAdminOnChange: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const loses = isAdmin(originalDoc) && data.roles !== undefined && !isAdmin(data)
  if (loses) await refuseIfLast(collection.slug, originalDoc.id, req)
  return data
}

export const keepAnAdminOnDelete: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  refuseIfLast(collection.slug, id, req)

const isAdmin = (user: { roles?: unknown } | undefined) =>
  Array.isArray(user?.roles) && user.roles.includes(ADMIN)

async function refuseIfLast(collection: string, id: Id, req: PayloadRequest): Promise<void> {
  // Whoever asks, all administrators count.
  const { docs } = await req.payload.find({
    collection,
    where: { roles: { in: [ADMIN] } },
    depth: 0,
    limit: 2,
    select: {},
    req,
    overrideAccess: true,
  })
  if (docs.length === 1 && docs[0]?.id === id) {
    throw new APIError(
      'This is the last administrator. Make somebody else one first.',
      CONFLICT,
      null,
      true,
    )
  }
}
