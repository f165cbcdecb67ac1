/** Holds the outline of a module to a tree two levels deep. */
import type {
  FilterOptionsProps,
  PayloadRequest,
  RelationshipFieldSingleValidation,
  Where,
} from 'payload'
import { relationship } from 'payload/shared'
import { slugOf } from '../names'
import { idOf, type Data, type Id } from '../values'

interface Context {
  data: Data
  id?: Id
  req: PayloadRequest
}

/** A parent is another section of the same module that has no parent itself. */
export async function validateParent(
  value: unknown,
  { data, id, req }: Context,
): Promise<true | string> {
  const parent = idOf(value)
  if (parent === undefined) return true
  if (parent === id) return 'A section cannot stand below itself.'
  // The tree is one for everybody, whatever this person may read.
  const found = await req.payload.findByID({
    collection: slugOf(req.payload, 'sections'),
    id: parent,
    select: { title: true, module: true, parent: true },
    depth: 0,
    draft: true,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  if (!found) return 'This section does not exist any more. Choose another.'
  if (idOf(found.module) !== idOf(data.module)) return `“${found.title}” belongs to another module.`
  if (found.parent)
    return `“${found.title}” stands below a section itself; two levels are the most.`
  const below = await firstBelow(id, req)
  return below ? `“${below.title}” stands below this section; two levels are the most.` : true
}

/** A section takes those below it along only when they are moved first. */
export const validateModule: RelationshipFieldSingleValidation = async (value, options) => {
  const sound = await relationship(value, options as Parameters<typeof relationship>[1])
  if (sound !== true) return sound
  const below = await firstBelow(options.id, options.req)
  return below && idOf(below.module) !== idOf(value)
    ? `“${below.title}” stands below this section and belongs to another module. Move it first.`
    : true
}

async function firstBelow(id: Id | undefined, req: PayloadRequest) {
  if (id === undefined) return undefined
  // As above.
  const { docs } = await req.payload.find({
    collection: slugOf(req.payload, 'sections'),
    where: { parent: { equals: id } },
    depth: 0,
    limit: 1,
    select: { title: true, module: true },
    req,
    overrideAccess: true,
  })
  return docs[0]
}

/** The sections that the list of possible parents offers. */
export function possibleParents({ data, id }: Pick<FilterOptionsProps, 'data' | 'id'>): Where {
  const others: Where[] = id ? [{ id: { not_equals: id } }] : []
  return {
    and: [
      { module: { equals: idOf(data?.module) ?? null } },
      { parent: { exists: false } },
      ...others,
    ],
  }
}
