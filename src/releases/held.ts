/** Documents of an import or a publication that has not ended: nobody may see half of it. */
import type { CollectionSlug, Payload } from 'payload'
import type { Found } from './catalog'
import { withOwnNames } from './ownNames'
import { heldByPublications } from './publications'
import { slugOf } from './settings'
import type { IsHeld, StoredDocument } from './types'

interface Run {
  course?: string | null
  startedAt?: string | null
}

/** What is not to be seen yet; undefined where there is nothing of the kind. */
export async function heldBack(payload: Payload): Promise<IsHeld | undefined> {
  const imports = await heldByImports(payload)
  const publications = await heldByPublications(payload)
  if (!imports || !publications) return imports ?? publications
  return (doc) => imports(doc) || publications(doc)
}

/** What an import that is running, or that died, has written and nobody has edited since; undefined where no import has. */
async function heldByImports(payload: Payload): Promise<IsHeld | undefined> {
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

/** Documents as they were last published before that; those of which that is not kept, as they are. */
export async function formerly(
  payload: Payload,
  found: readonly Found[],
  isHeld: IsHeld,
): Promise<Found[]> {
  const former: Found[] = []
  for (const { collection, doc } of found) {
    // For the system, as above.
    const { docs } = await payload.findVersions({
      collection: slugOf(payload, collection) as CollectionSlug,
      where: {
        and: [{ parent: { equals: doc.id } }, { 'version._status': { equals: 'published' } }],
      },
      sort: '-createdAt',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    const versions = docs.map(
      ({ version }) => ({ ...(version as object), id: doc.id }) as StoredDocument,
    )
    const last = versions.find((version) => !isHeld(version))
    former.push({ collection, doc: last ? withOwnNames(payload, last) : doc })
  }
  return former
}

/** The course that a document was imported with, if nobody has edited it since. */
function courseOf({ source }: Parameters<IsHeld>[0]): string | undefined {
  if (typeof source !== 'object' || source === null) return undefined
  const { key, editedAt } = source as { key?: unknown; editedAt?: unknown }
  return typeof key === 'string' && !editedAt ? key.split(':')[0] : undefined
}
