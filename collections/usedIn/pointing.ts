/** What points at documents, in fields and rich texts of any collection, the host's included. */
import { setImmediate } from 'node:timers/promises'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { collectionOf } from '../../src/releases/settings'
import { fieldsToward, pointersOf, type Pointer } from '../pointers'
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
  /** Whether a reader sees it so: in a row that is published, or of a collection that has no drafts. */
  isPublished: boolean
  use: Pointer['use']
  /** Field that points. */
  field: string
  to: Target
}

/** How many documents are read at a time. */
const SLICE = 250

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
  const { slug, flattenedFields, admin, versions } = collection
  const toward = new Set(targets.map((target) => target.collection))
  const fields = new Set([...toward].flatMap((target) => fieldsToward(target, flattenedFields)))
  if (fields.size === 0) return []
  const wanted = new Set(targets.map(targetName))
  const titled = admin.useAsTitle ?? 'id'
  const asked = [...fields, titled, '_status']
  const found: Pointing[] = []
  for await (const { state, doc } of statesOf(collection, asked, req)) {
    const from: Target = { collection: slug, id: doc.id }
    const title = String(doc[titled] ?? doc.id)
    const isPublished = state === 'stored' && (!versions?.drafts || doc._status === 'published')
    for (const { field, use, ...to } of pointersOf(req.payload, flattenedFields, doc)) {
      if (!wanted.has(targetName(to)) || targetName(to) === targetName(from)) continue
      found.push({ from, title, state, isPublished, use, field, to })
    }
  }
  return found
}

interface State {
  state: Pointing['state']
  doc: Data & { id: Id }
}

/**
 * Some fields of every document, as it is published and then as it was last drafted. A use counts whether or
 * not this person may read it; and it is asked for whenever an editor opens a document, so it is read as the
 * database has it, some at a time: others are served in between, and memory does not depend on how much there is.
 */
async function* statesOf(
  { slug, trash, versions }: SanitizedCollectionConfig,
  fields: string[],
  req: PayloadRequest,
): AsyncGenerator<State> {
  const { db } = req.payload
  const select = Object.fromEntries(fields.map((name) => [name, true as const]))
  const here = (path: string): Where[] => (trash ? [{ [path]: { exists: false } }] : [])
  const ask = { collection: slug as CollectionSlug, limit: SLICE, pagination: false, req }
  const stored = inSlices((after) =>
    db.find<State['doc']>({
      ...ask,
      sort: 'id',
      where: { and: [...here('deletedAt'), ...beyond('id', after)] },
      select,
    }),
  )
  for await (const doc of stored) yield { state: 'stored', doc }
  if (!versions?.drafts) return
  const drafted = inSlices((after) =>
    db.findVersions<Data>({
      ...ask,
      sort: 'id',
      where: {
        and: [{ latest: { equals: true } }, ...here('version.deletedAt'), ...beyond('id', after)],
      },
      select: { parent: true, version: select },
    }),
  )
  for await (const { parent, version } of drafted) {
    yield { state: 'drafted', doc: { ...version, id: parent } }
  }
}

const beyond = (path: string, id: Id | undefined): Where[] =>
  id === undefined ? [] : [{ [path]: { greater_than: id } }]

/** @param next finds the documents that follow one in the order of their ids, as many as a slice has */
async function* inSlices<T extends { id: Id }>(
  next: (after: Id | undefined) => Promise<{ docs: T[] }>,
): AsyncGenerator<T> {
  let after: Id | undefined
  for (;;) {
    const { docs } = await next(after)
    yield* docs
    after = docs.at(-1)?.id
    if (docs.length < SLICE) return
    // SQLite answers before anybody else gets a turn.
    await setImmediate()
  }
}
