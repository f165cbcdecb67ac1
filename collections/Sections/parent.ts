import type { FilterOptionsProps, PayloadRequest, Where } from 'payload'
import { idOf } from '../fields/slug'

interface Context {
  data: Record<string, unknown>
  id?: unknown
  req: PayloadRequest
}

/** A parent is another section of the same module that has no parent itself. */
export async function validateParent(
  value: unknown,
  { data, id, req }: Context,
): Promise<true | string> {
  const parent = idOf(value)
  if (typeof parent !== 'string' && typeof parent !== 'number') return true
  if (parent === id) return 'A section cannot stand below itself.'
  // The tree is one for everybody, whatever this person may read.
  const found = await req.payload.findByID({
    collection: 'sections',
    id: parent,
    depth: 0,
    draft: true,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  if (!found) return 'This section does not exist any more. Choose another.'
  if (idOf(found.module) !== idOf(data.module)) return `“${found.title}” belongs to another module.`
  return found.parent
    ? `“${found.title}” stands below a section itself; two levels are the most.`
    : true
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
