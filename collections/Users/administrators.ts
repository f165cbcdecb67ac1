import type { CollectionSlug, DatabaseAdapter, PayloadRequest, Where } from 'payload'
import { transactionOf } from '../../src/engines/oneAtATime'
import type { Role } from '../access/roles'
import type { Id } from '../values'

const ADMIN: Role = 'admin'
const ADMINISTERS: Where = { roles: { in: [ADMIN] } }

/** Some of the people, as one transaction sees them. */
export interface People {
  db: DatabaseAdapter
  slug: string
  where: Where
  req?: Partial<PayloadRequest>
}

export const isAdmin = ({ roles }: { roles?: unknown }) =>
  Array.isArray(roles) && roles.includes(ADMIN)

/** @returns the first administrator among them */
export async function administratorIn({ db, slug, where, req }: People): Promise<Id | undefined> {
  const { docs } = await db.find<{ id: Id }>({
    collection: slug as CollectionSlug,
    where: { and: [where, ADMINISTERS] },
    sort: 'id',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.id
}

interface Leaving extends People {
  /** Writes without asking who stays. */
  update: DatabaseAdapter['updateOne']
}

/**
 * Whether there is an administrator beside one who leaves. In a transaction that one is held until its end: whoever takes
 * the role from either waits, and then sees what was done here.
 */
export async function anotherStays(people: Leaving, leaving: Id): Promise<boolean> {
  const other = await administratorIn({ ...people, where: { id: { not_equals: leaving } } })
  if (other === undefined) return false
  if ((await transactionOf(people)) === undefined) return true
  // Always in the same order, or two would wait for each other.
  for (const id of [leaving, other].sort(byName)) await hold(people, id)
  const stayed = await administratorIn({ ...people, where: { id: { equals: other } } })
  return stayed !== undefined || anotherStays(people, leaving)
}

const byName = (one: Id, other: Id) => (String(one) < String(other) ? -1 : 1)

async function hold({ slug, req, update }: Leaving, id: Id): Promise<void> {
  const data = { updatedAt: new Date().toISOString() }
  await update({ collection: slug as CollectionSlug, id, data, req, returning: false })
}
