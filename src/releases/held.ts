/** Documents of an import that has not ended: nobody may see half of it. */
import type { CollectionSlug, Payload } from 'payload'
import { Catalog } from './catalog'
import { slugOf } from './settings'
import type { StoredDocument } from './types'

export type IsHeld = (doc: StoredDocument) => boolean

interface Run {
  course?: string | null
  startedAt?: string | null
}

/** What an import that is running, or that died, has written and nobody has edited since; undefined where no import has. */
export async function heldBack(payload: Payload): Promise<IsHeld | undefined> {
  // The system's own bookkeeping, to which no user has access.
  const { docs } = await payload.find({
    collection: slugOf(payload, 'import-runs') as CollectionSlug,
    where: { state: { in: ['running', 'failed'] } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const starts = new Map<string, number>()
  for (const { course, startedAt } of docs as Run[]) {
    if (!course || !startedAt) continue
    starts.set(course, Math.min(Date.parse(startedAt), starts.get(course) ?? Infinity))
  }
  if (starts.size === 0) return undefined
  return (doc) => {
    const start = starts.get(courseOf(doc) ?? '')
    return start !== undefined && Date.parse(doc.updatedAt) >= start
  }
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

/** The course that a document was imported with, if nobody has edited it since. */
function courseOf({ source }: StoredDocument): string | undefined {
  if (typeof source !== 'object' || source === null) return undefined
  const { key, editedAt } = source as { key?: unknown; editedAt?: unknown }
  return typeof key === 'string' && !editedAt ? key.split(':')[0] : undefined
}
