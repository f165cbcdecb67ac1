/** Answers where a document is used: in fields and rich texts of any collection, the host's included. */
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { collectionOf } from '../../src/releases/settings'
import { fieldsToward, pointersOf } from '../pointers'
import type { Data, Id } from '../values'

export interface Use {
  collection: string
  id: Id
  /** Null where this person may not read the document. */
  title: string | null
  /** Path in the admin. */
  href: string
}

/** What is made from other documents, not written by anybody. */
const MADE = ['releases', 'published', 'import-runs']

/**
 * The documents that point at a document, in their newest or their published state.
 *
 * @param target slug of the collection of the document that is asked about
 * @param id its database id
 */
export async function usesOf(target: string, id: Id, req: PayloadRequest): Promise<Use[]> {
  const { config } = req.payload
  const asked = config.collections.filter(
    ({ slug }) => !slug.startsWith('payload-') && !MADE.includes(collectionOf(req.payload, slug)),
  )
  const uses: Use[] = []
  for (const collection of asked) uses.push(...(await usesIn(collection, target, id, req)))
  return uses
}

async function usesIn(
  collection: SanitizedCollectionConfig,
  target: string,
  id: Id,
  req: PayloadRequest,
): Promise<Use[]> {
  const { slug, flattenedFields, admin } = collection
  const fields = fieldsToward(target, flattenedFields)
  if (fields.length === 0) return []
  const titled = admin.useAsTitle ?? 'id'
  const pointing = new Map<Id, Data>()
  for (const doc of await statesOf(collection, [...fields, titled], req)) {
    if (slug === target && String(doc.id) === String(id)) continue
    const points = pointersOf(req.payload, flattenedFields, doc)
    if (points.some((to) => to.collection === target && String(to.id) === String(id)))
      pointing.set(doc.id, doc)
  }
  const readable = await readableOf(slug, [...pointing.keys()], req)
  const { admin: adminRoute } = req.payload.config.routes
  return [...pointing].map(([use, doc]) => ({
    collection: slug,
    id: use,
    title: readable.has(use) ? String(doc[titled] ?? use) : null,
    href: `${adminRoute}/collections/${slug}/${use}`,
  }))
}

type Stored = Data & { id: Id }

/**
 * Some fields of every document, as it is published and then as it was last drafted. A use counts whether or
 * not this person may read it; and it is asked for whenever an editor opens a document, so it is read as the
 * database has it.
 */
async function statesOf(
  { slug, trash, versions }: SanitizedCollectionConfig,
  fields: string[],
  req: PayloadRequest,
): Promise<Stored[]> {
  const { db } = req.payload
  const select = Object.fromEntries(fields.map((name) => [name, true as const]))
  const here = (path: string): Where => (trash ? { [path]: { exists: false } } : {})
  const ask = { collection: slug as CollectionSlug, pagination: false, req }
  const published = await db.find<Stored>({ ...ask, where: here('deletedAt'), select })
  if (!versions?.drafts) return published.docs
  const drafted = await db.queryDrafts<Stored>({
    ...ask,
    where: here('version.deletedAt'),
    select: { parent: true, version: select },
  })
  return [...published.docs, ...drafted.docs]
}

async function readableOf(slug: string, ids: Id[], req: PayloadRequest): Promise<Set<Id>> {
  if (ids.length === 0 || !req.user) return new Set(ids)
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: {},
    req,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
  })
  return new Set(docs.map((doc) => doc.id))
}
