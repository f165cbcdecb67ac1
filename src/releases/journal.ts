/** What is kept of releases in the database: their numbers, and the rows of compiled documents. */
import { randomBytes } from 'node:crypto'
import type { CollectionSlug, Payload, Where } from 'payload'
import type { DocumentType } from '../contract'
import { comparablePath } from '../model'
import { deliveredRow } from './delivered'
import { inSlices } from './slices'
import type { LiveRow, Row } from './emitter'
import { slugOf } from './settings'
import { STANDING, type StoredStanding } from './standing'

/** What everything that is delivered depends on, beside the content. */
export interface MadeWith {
  publicUrl: string | null
  /** See `COMPILER`. */
  compiler: number | null
}

export interface ReleaseRecord extends MadeWith {
  id: string | number
  number: number
  finished: boolean
  createdAt: string
  /** When it was last said that it is being written. */
  updatedAt: string
}

/** What must be known of a compiled document to decide whether it is to be compiled or written again. */
export interface Compiled {
  uid: string
  type: DocumentType
  /** uid of the module that it belongs to. */
  module: string | null
  release: number
  deleted: boolean
  digest: string
  deps: string[]
  permalinks: string[]
  /** When the document was last changed that this was compiled from. */
  changedAt: string
}

/** The system's own bookkeeping: no user has access to these collections. */
async function find(
  payload: Payload,
  collection: 'releases' | 'published',
  options: { where?: Where; sort?: string; limit?: number; without?: string[] },
): Promise<unknown[]> {
  const { where, sort, limit, without = [] } = options
  const { docs } = await payload.find({
    collection: slugOf(payload, collection) as CollectionSlug,
    where,
    sort,
    // Or else it counts all there are.
    pagination: false,
    ...(limit !== undefined && { limit }),
    ...(without.length > 0 && {
      select: Object.fromEntries(without.map((field) => [field, false])) as Record<string, false>,
    }),
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

export async function newestRelease(payload: Payload): Promise<ReleaseRecord | undefined> {
  const [newest] = await find(payload, 'releases', { sort: '-number', limit: 1 })
  return newest as ReleaseRecord | undefined
}

/** Releases with a higher number, in their order; at a start, all there ever were. */
export async function releasesSince(
  payload: Payload,
  number: number,
): Promise<Pick<ReleaseRecord, 'number' | 'finished' | 'createdAt' | 'updatedAt'>[]> {
  const { docs } = await payload.db.find<ReleaseRecord>({
    collection: slugOf(payload, 'releases'),
    where: { number: { greater_than: number } },
    select: { number: true, finished: true, createdAt: true, updatedAt: true },
    sort: 'number',
    pagination: false,
    limit: 0,
  })
  return docs
}

export async function unfinishedReleases(payload: Payload): Promise<ReleaseRecord[]> {
  const where = { finished: { equals: false } }
  return (await find(payload, 'releases', { where })) as ReleaseRecord[]
}

/** Some compiled documents without their content. */
async function readCompiled(payload: Payload, where: Where): Promise<Compiled[]> {
  const { docs } = await payload.db.find<Kept>({
    collection: slugOf(payload, 'published'),
    where,
    select: COMPILED,
    pagination: false,
    limit: 0,
  })
  return docs.map(withLists) as (StoredRow & Compiled)[]
}

/** Some compiled documents without their content. */
export const compiledNamed = (payload: Payload, uids: readonly string[]): Promise<Compiled[]> =>
  inSlices(uids, (some) => readCompiled(payload, { uid: { in: some } }))

/** Compiled documents without their content that were made from any of these. */
export const madeFromSome = (payload: Payload, keys: readonly string[]): Promise<Compiled[]> =>
  inSlices(keys, (some) => readCompiled(payload, { 'madeFrom.key': { in: some } }))

/** uids of what some releases have written. */
export const writtenBy = (payload: Payload, releases: readonly number[]): Promise<string[]> =>
  uidsWhere(payload, { release: { in: releases } })

async function uidsWhere(payload: Payload, where: Where): Promise<string[]> {
  const { docs } = await payload.db.find<{ uid: string }>({
    collection: slugOf(payload, 'published'),
    where,
    select: { uid: true },
    pagination: false,
    limit: 0,
  })
  return docs.map(({ uid }) => uid)
}

/** What a row holds, as it is stored, but for its lists: each item of one is a row of its own. */
export type StoredRow = Record<string, unknown> & { uid: string; deps: string[] }
type Kept = Record<string, unknown> & {
  uid: string
  madeFrom?: { key: string }[] | null
  permalinks?: { path: string }[] | null
}

const withLists = ({ madeFrom, permalinks, ...row }: Kept): StoredRow => ({
  ...row,
  deps: (madeFrom ?? []).map(({ key }) => key),
  permalinks: (permalinks ?? []).map(({ path }) => path),
})

type Lists = Pick<Compiled, 'deps' | 'permalinks'>

/** Both, or neither: where one is written, Payload's adapters for SQL take the other for empty. */
const storedLists = ({ deps, permalinks }: Lists) => ({
  madeFrom: deps.map((key) => ({ id: newId(), key })),
  permalinks: permalinks.map((path) => ({ id: newId(), path })),
})

const sameLists = (one: Lists, other: Lists) =>
  same(one.deps, other.deps) && same(one.permalinks, other.permalinks)

const ID_BYTES = 12
const newId = () => randomBytes(ID_BYTES).toString('hex')

const COMPILED = {
  uid: true,
  type: true,
  module: true,
  release: true,
  deleted: true,
  digest: true,
  changedAt: true,
  madeFrom: true,
  permalinks: true,
} as const

/** Some rows, whole. */
export async function readRows(payload: Payload, uids: readonly string[]): Promise<StoredRow[]> {
  const rows = await find(payload, 'published', { where: { uid: { in: uids } } })
  return (rows as Kept[]).map(withLists)
}

/** What is delivered of some documents, without their bodies. */
export async function readDocuments(
  payload: Payload,
  uids: readonly string[],
): Promise<Pick<LiveRow, 'uid' | 'document'>[]> {
  const where = { uid: { in: uids }, deleted: { not_equals: true } }
  return (await find(payload, 'published', {
    where,
    without: ['bodies', 'madeFrom', 'permalinks'],
  })) as LiveRow[]
}

/** uids of what could once be found at a path; in no order. */
export const uidsOnceAt = (payload: Payload, path: string): Promise<string[]> =>
  uidsWhere(payload, { 'permalinks.path': { equals: comparablePath(path) } })

/** Some compiled documents as they are delivered, in no order; by the adapter itself, since readers wait for them. */
export async function readDelivered(payload: Payload, uids: readonly string[]): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection: slugOf(payload, 'published'),
    where: { uid: { in: uids } },
    select: { madeFrom: false, permalinks: false },
    pagination: false,
    limit: 0,
  })
  return docs.map(deliveredRow)
}

/** How many standings are read at a time. */
const SLICE = 2000

/** Where the documents stand that a release newer than this one changed, some at a time. */
export async function* standingsSince(
  payload: Payload,
  release: number,
): AsyncGenerator<StoredStanding[]> {
  for (let after = ''; ;) {
    const { docs } = await payload.db.find<StoredStanding>({
      collection: slugOf(payload, 'published'),
      where: {
        uid: { greater_than: after },
        ...(release > 0 && { release: { greater_than: release } }),
      },
      select: Object.fromEntries(STANDING.map((field) => [field, true])) as Record<string, true>,
      sort: 'uid',
      pagination: false,
      limit: SLICE,
    })
    yield docs.map((standing) => ({ ...standing, deleted: standing.deleted === true }))
    const last = docs.at(-1)
    if (!last || docs.length < SLICE) return
    after = last.uid
  }
}

/** One compiled document, or what is kept of one that has left. */
export async function rowOf(payload: Payload, uid: string): Promise<Row | undefined> {
  const [row] = await readRows(payload, [uid])
  return row && deliveredRow(row as unknown as Row)
}

/** A compiled document without its body. */
export interface Outline {
  uid: string
  type: DocumentType
  release: number
  deleted: boolean
  /** Null of a document that has left. */
  document: { title: string } | null
}

/** What releases changed that are newer than one and not newer than another. */
export async function outlinesBetween(
  payload: Payload,
  after: number,
  until: number,
): Promise<Outline[]> {
  const where = { release: { greater_than: after, less_than_equal: until } }
  return (await find(payload, 'published', {
    where,
    without: ['bodies', 'madeFrom', 'permalinks'],
  })) as Outline[]
}

/** The newest release that is finished, as are all before it; 0 where there is none. */
export async function settledRelease(payload: Payload): Promise<number> {
  const newest = (await newestRelease(payload))?.number ?? 0
  const open = (await unfinishedReleases(payload)).map(({ number }) => number)
  return Math.min(newest, ...open.map((number) => number - 1))
}

/**
 * Takes the next number. Each is taken once, so whoever comes second knows that it has been overtaken.
 *
 * @param after the newest number that this process knows
 * @returns undefined where another process has taken it
 */
export async function beginRelease(
  payload: Payload,
  after: number,
  { publicUrl, compiler }: MadeWith,
): Promise<ReleaseRecord | undefined> {
  const collection = slugOf(payload, 'releases')
  const data = { number: after + 1, finished: false, publicUrl, compiler }
  try {
    return (await payload.db.create({ collection, data })) as unknown as ReleaseRecord
  } catch (error) {
    const newest = await newestRelease(payload)
    if (newest && newest.number > after) return undefined
    throw error
  }
}

type Named = Pick<ReleaseRecord, 'id'>

/**
 * Says that all of a release is written, and with what everything is made then.
 *
 * @returns false where another process has said so already
 */
export const finishRelease = (
  payload: Payload,
  record: Named,
  madeWith?: MadeWith,
): Promise<boolean> => {
  const { publicUrl, compiler } = madeWith ?? {}
  return note(payload, record, { ...(madeWith && { publicUrl, compiler }), finished: true })
}

/**
 * Says that a release is still being written.
 *
 * @returns false where another process has finished it
 */
export const renewRelease = (payload: Payload, record: Named): Promise<boolean> =>
  note(payload, record, {})

async function note(payload: Payload, { id }: Named, data: object): Promise<boolean> {
  const noted = await payload.db.updateOne({
    collection: slugOf(payload, 'releases'),
    where: { id: { equals: id }, finished: { equals: false } },
    data: { ...data, updatedAt: new Date().toISOString() },
  })
  return noted !== null
}

/** Of documents that a release has written after others took it for finished, nothing counts: the next writes them anew. */
export async function forget(
  payload: Payload,
  { number }: ReleaseRecord,
  uids: readonly string[],
): Promise<void> {
  for (const uid of uids) await updateRow(payload, uid, { digest: '' }, ofRelease(number))
}

const ofRelease = (release: number): Where => ({ release: { equals: release } })

/** How a document was compiled, beside what came of it. */
export type Making = Pick<Compiled, 'digest' | 'deps' | 'permalinks' | 'changedAt'>

/**
 * By the adapter itself: these collections have no hooks, and an import writes thousands of rows. What a newer release
 * has written meanwhile stays.
 */
export async function writeRow(
  payload: Payload,
  row: Row,
  making: Making,
  known: Compiled | undefined,
): Promise<Compiled> {
  const { uid, type, release, deleted } = row
  const { digest, changedAt } = making
  const data = {
    ...(row.deleted ? { ...row, document: null, bodies: null } : withoutLists(row)),
    digest,
    changedAt,
    ...(!(known && sameLists(known, making)) && storedLists(making)),
  }
  // What was written is known; reading whole bodies back would take as long as writing them.
  if (known) await updateRow(payload, uid, data, { release: { less_than: release } })
  else await payload.db.create({ collection: slugOf(payload, 'published'), data, returning: false })
  return { uid, type, module: row.deleted ? null : row.module, release, deleted, ...making }
}

const withoutLists = ({ deps: _deps, permalinks: _permalinks, ...delivered }: LiveRow) => delivered

/** What a document was made from, where what came of it is the same. */
export const writeDeps = (
  payload: Payload,
  { uid, release, permalinks }: Pick<Compiled, 'uid' | 'release' | 'permalinks'>,
  deps: string[],
): Promise<void> => updateRow(payload, uid, storedLists({ deps, permalinks }), ofRelease(release))

export const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])

async function updateRow(
  payload: Payload,
  uid: string,
  data: object,
  where: Where = {},
): Promise<void> {
  await payload.db.updateOne({
    collection: slugOf(payload, 'published'),
    where: { uid: { equals: uid }, ...where },
    data: { ...data },
    returning: false,
  })
}
