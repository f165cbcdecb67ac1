/** Lets a section take over the address that another one leaves in the same import. */
import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import type { DocumentId } from '../../src/model'
import { slugOf } from '../../src/releases/settings'

/** Frees addresses before anything is written: the database refuses two sections that claim the same one. */
export async function freeAddresses(
  payload: Payload,
  leaving: readonly DocumentId[],
): Promise<void> {
  for (const id of leaving) {
    await payload.db.updateOne({
      collection: slugOf(payload, 'sections') as CollectionSlug,
      id,
      data: { claim: randomUUID() },
    })
  }
}
