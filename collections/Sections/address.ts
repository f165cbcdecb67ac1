/** Addresses of sections, which no two of a module share. */
import { randomUUID } from 'node:crypto'
import type {
  CollectionBeforeChangeHook,
  CollectionSlug,
  Payload,
  PayloadRequest,
  TextField,
} from 'payload'
import { internal } from '../fields/internal'
import { leavingIn } from '../leaving'
import { slugOf } from '../names'
import { idOf, type Data, type Id } from '../values'

/** Lets the database itself refuse a second published section with the same slug in a module, on every engine. */
export const claimField: TextField = {
  name: 'claim',
  type: 'text',
  unique: true,
  index: true,
  admin: internal,
}

const claimOf = (module: Id, slug: unknown) => `${module}/${String(slug)}`

/**
 * Claims the address of what is published. Everything else claims something that no other could want, since
 * some engines count two empty values as equal: a draft may yet move, and wait for an address that another
 * leaves.
 */
export const claimAddress: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { module, slug, _status, deletedAt }: Data = { ...originalDoc, ...data }
  const id = idOf(module)
  const isClaimed =
    _status === 'published' && !(deletedAt && leavingIn(req, 'sections').includes(originalDoc?.id))
  return {
    ...data,
    claim: isClaimed && id !== undefined && slug ? claimOf(id, slug) : randomUUID(),
  }
}

/** A section as it is stored, which is as it is published, or as it was first drafted. */
export interface SectionRow extends Data {
  id: Id
}

/**
 * Whether the address in the stored row of a section is still its own. A draft has the one with which it was
 * last saved; what lies in the trash has lost it when another has taken it.
 */
export async function holdsAddress(
  payload: Payload,
  { id, module, slug, claim, deletedAt, _status }: SectionRow,
  req?: PayloadRequest,
): Promise<boolean> {
  const place = idOf(module)
  if (place === undefined) return false
  if (deletedAt) return claim === claimOf(place, slug)
  if (_status === 'published') return true
  // Whoever asks, an address is taken or free.
  const newest: Data | null = await payload.findByID({
    collection: slugOf(payload, 'sections') as CollectionSlug,
    id,
    depth: 0,
    draft: true,
    select: { module: true, slug: true },
    disableErrors: true,
    overrideAccess: true,
    ...(req && { req }),
  })
  return newest?.slug === slug && idOf(newest?.module) === place
}
