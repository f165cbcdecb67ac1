/** What points at documents, in fields and rich texts of any collection, the host's included. */
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { collectionOf } from '../../src/releases/settings'
import { fieldsToward, pointersOf } from '../pointers'
import type { Data, Id } from '../values'

export interface Target {
  /** Slug of its collection. */
  collection: string
  id: Id
}

export interface Pointing {
  from: Target
  title: string
  /** Whether it points so in its stored row, which is what is published, or as it was last drafted. */
  state: 'stored' | 'drafted'
  /** Field that points. */
  field: string
  to: Target
}

/** What is made from other documents, not written by anybody. */
const MADE = [
  'releases',
  'published',
  'publications',
  'module-releases',
  'import-runs',
  'partner-usage',
  'webhook-deliveries',
]

export const targetName = ({ collection, id }: Target): string => `${collection} ${id}`

/**
 * Reads each collection once, however many documents are asked about. A document that points at itself is
 * left out; so is what lies in the trash.
 */
export async function pointingAt(
  targets: readonly Target[],
  req: PayloadRequest,
): Promise<Pointing[]> {
  const found: Pointing[] = []
  if (targets.length === 0) return found
  const asked = req.payload.config.collections.filter(
    ({ slug }) => !slug.startsWith('payload-') && !MADE.includes(collectionOf(req.payload, slug)),
  )
  for (const collection of asked) found.push(...(await pointingFrom(collection, targets, req)))
  return found
}

async function pointingFrom(
  collection: SanitizedCollectionConfig,
  targets: readonly Target[],
  req: PayloadRequest,
): Promise<Pointing[]> {
  const { slug, flattenedFields, admin } = collection
  const toward = new Set(targets.map((target) => target.collection))
  const fields = new Set([...toward].flatMap((target) => fieldsToward(target, flattenedFields)))
  if (fields.size === 0) return []
  const wanted = new Set(targets.map(targetName))
  const titled = admin.useAsTitle ?? 'id'
  const states = await statesOf(collection, [...fields, titled], req)
  return states.flatMap(({ state, doc }) => {
    const from: Target = { collection: slug, id: doc.id }
    const title = String(doc[titled] ?? doc.id)
    return pointersOf(req.payload, flattenedFields, doc)
      .filter((to) => wanted.has(targetName(to)) && targetName(to) !== targetName(from))
      .map(({ field, ...to }) => ({ from, title, state, field, to }))
  })
}

interface State {
  state: Pointing['state']
  doc: Data & { id: Id }
}

/**
 * Some fields of every document, as it is published and then as it was last drafted. A use counts whether or
 * not this person may read it; and it is asked for whenever an editor opens a document, so it is read as the
 * database has it.
 */
async function statesOf(
  { slug, trash, versions }: SanitizedCollectionConfig,
  fields: string[],
  req: PayloadRequest,
): Promise<State[]> {
  const { db } = req.payload
  const select = Object.fromEntries(fields.map((name) => [name, true as const]))
  const here = (path: string): Where => (trash ? { [path]: { exists: false } } : {})
  const ask = { collection: slug as CollectionSlug, pagination: false, req }
  const stored = await db.find<State['doc']>({ ...ask, where: here('deletedAt'), select })
  const states = stored.docs.map((doc): State => ({ state: 'stored', doc }))
  if (!versions?.drafts) return states
  const drafted = await db.queryDrafts<State['doc']>({
    ...ask,
    where: here('version.deletedAt'),
    select: { parent: true, version: select },
  })
  return [...states, ...drafted.docs.map((doc): State => ({ state: 'drafted', doc }))]
}
