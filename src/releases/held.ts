/** Documents of an import that has not ended: nobody may see half of it. */
import type { CollectionSlug, Payload } from 'payload'
import { Catalog } from './catalog'
import { slugOf } from './settings'
import type { StoredDocument } from './types'

export type IsHeld = (doc: StoredDocument) => boolean

interface Run {
  startedAt?: string | null
}

/** What an import that is running, or that died, has written and nobody has edited since; undefined where no import does. */
export async function heldBack(payload: Payload): Promise<IsHeld | undefined> {
  // The system's own bookkeeping, to which no user has access.
  const { docs } = await payload.find({
    collection: slugOf(payload, 'import-runs') as CollectionSlug,
    where: { state: { equals: 'running' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const starts = (docs as Run[]).flatMap(({ startedAt }) => startedAt ?? [])
  if (starts.length === 0) return undefined
  const first = Math.min(...starts.map((start) => Date.parse(start)))
  return (doc) => isImported(doc) && Date.parse(doc.updatedAt) >= first
}

/** A catalog in which what is held back is as unpublished, unless it is delivered already. */
export function catalogWithout(
  isHeld: IsHeld,
  catalog: Catalog,
  isDelivered: (uid: string) => boolean,
): Catalog {
  const visible = new Catalog()
  for (const uid of catalog.uids()) {
    const found = catalog.find(uid)
    if (!found || (isHeld(found.doc) && !isDelivered(uid))) continue
    visible.set(found.collection, found.doc.id, found.doc)
  }
  return visible
}

function isImported({ source }: StoredDocument): boolean {
  if (typeof source !== 'object' || source === null) return false
  const { key, editedAt } = source as { key?: unknown; editedAt?: unknown }
  return Boolean(key) && !editedAt
}
