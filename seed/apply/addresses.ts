/** Lets a page take over the address that another one leaves in the same import. */
import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import { slugOf } from '../../src/releases/settings'
import type { Existing, Leaving } from '../plan'

/**
 * Frees addresses before anything is written: the database refuses two modules of one slug, and two sections
 * that claim the same address, in whatever order they are written.
 */
export async function freeAddresses(
  payload: Payload,
  { modules, sections }: Leaving,
): Promise<void> {
  for (const id of modules) {
    const collection = slugOf(payload, 'modules') as CollectionSlug
    await payload.db.updateOne({ collection, id, data: { slug: unusedSlug() } })
  }
  for (const id of sections) {
    const collection = slugOf(payload, 'sections') as CollectionSlug
    await payload.db.updateOne({ collection, id, data: { claim: randomUUID() } })
  }
}

/** A slug that nobody would choose. */
export const unusedSlug = (): string => `free-${randomUUID()}`

/** Whether another page takes the address of a document. */
export const isLeaving = (leaving: Leaving, { collection, id }: Existing): boolean =>
  (collection === 'modules' || collection === 'sections') && leaving[collection].includes(id)
