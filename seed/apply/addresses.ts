/** Lets a page take over the address that another page of its module leaves in the same import. */
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { DocumentId } from '../../src/model'
import { slugOf } from '../../src/releases/settings'
import type { Existing, PlanItem } from '../plan'

/**
 * Frees addresses of sections before anything else is written: the database refuses two sections with one
 * address, in whatever order they are written.
 *
 * @param gone documents that this import removes
 * @returns database ids of the sections whose addresses are free
 */
export async function freeAddresses(
  payload: Payload,
  due: readonly PlanItem[],
  gone: readonly Existing[] = [],
): Promise<DocumentId[]> {
  const changes = due.filter(
    ({ document, existing }) =>
      document.collection === 'sections' && document.data.slug !== existing?.slug,
  )
  const wanted = new Set(changes.map(({ document }) => document.data.slug))
  const leaving = [...changes.flatMap(({ existing }) => existing ?? []), ...gone].filter(
    ({ collection, slug }) => collection === 'sections' && wanted.has(slug),
  )
  for (const { collection, id } of leaving) {
    await payload.db.updateOne({
      collection: slugOf(payload, collection),
      id,
      data: { claim: randomUUID() },
    })
  }
  return leaving.map(({ id }) => id)
}
