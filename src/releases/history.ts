/** What each release of a module consisted of, so that it can be brought back. */
import type { CollectionSlug, Payload, Where } from 'payload'
import type { DocumentSummary, DocumentType, Placement } from '../contract'
import { readRows, type Compiled } from './journal'
import { slugOf } from './settings'
import type { State } from './state'

/** A document as it was delivered. */
export interface Entry {
  uid: string
  type: DocumentType
  title: string
  /** When it was last changed. */
  changedAt: string
}

/** A module as one release left it: itself, its sections, and the parts that they show or link to. */
export interface Moment {
  release: number
  /** Name of who published; null where the system did, after an import or an upgrade. */
  by: string | null
  documents: Entry[]
  createdAt: string
}

/** As many as Payload keeps of a document's versions; what is older could not be brought back. */
const KEPT = 50

const PARTS = new Set<DocumentType>(['callout', 'video', 'footnote', 'worksheet', 'media'])

/** Notes how modules are delivered from a release on. */
export async function recordModules(
  payload: Payload,
  state: State,
  release: number,
  { modules, by }: { modules: Iterable<string>; by: string | null },
): Promise<void> {
  const collection = slugOf(payload, 'module-releases')
  for (const module of modules) {
    const documents = await state.settled(() => entriesOf(module, state))
    const data = { module, release, by, documents }
    await payload.db.create({ collection, data, returning: false })
    await forgetOld(payload, module)
  }
}

/** Notes it of the modules among some documents of which nothing was noted yet, as before there was this history. */
export async function recordFirst(
  payload: Payload,
  state: State,
  release: number,
  uids: readonly string[],
): Promise<void> {
  const isModule = (uid: string) => {
    const found = state.compiled.get(uid)
    return found?.type === 'module' && !found.deleted
  }
  const modules = await state.settled(() => uids.filter(isModule))
  if (modules.length === 0) return
  const known = await payload.db.findDistinct({
    collection: slugOf(payload, 'module-releases'),
    field: 'module',
    where: { module: { in: modules } },
    limit: 0,
  })
  const noted = new Set(known.values.map(({ module }) => module))
  const first = modules.filter((uid) => !noted.has(uid))
  await recordModules(payload, state, release, { modules: first, by: null })
}

function entriesOf(module: string, { compiled, catalog }: State): Entry[] {
  const live = (uid: string): Compiled[] => {
    const found = compiled.get(uid)
    return found && !found.deleted ? [found] : []
  }
  // A module names each of its sections, so it was made from them.
  const pages = live(module).flatMap((found) => [
    found,
    ...found.deps
      .flatMap(live)
      .filter((other) => other.type === 'section' && other.module === module),
  ])
  const parts = pages
    .flatMap(({ deps }) => deps.flatMap(live))
    .filter(({ type }) => PARTS.has(type))
  return [...new Set([...pages, ...parts])].map(({ uid, type, changedAt }) => ({
    uid,
    type,
    title: catalog.find(uid)?.doc.title ?? '',
    changedAt,
  }))
}

async function forgetOld(payload: Payload, module: string): Promise<void> {
  const collection = slugOf(payload, 'module-releases')
  const ofModule: Where = { module: { equals: module } }
  // MongoDB's adapter would else give the first page, whichever is asked for.
  const page = { limit: 1, page: KEPT + 1, pagination: true }
  const { docs } = await payload.db.find<Moment>({
    ...page,
    collection,
    where: ofModule,
    sort: '-release',
    select: { release: true },
  })
  const [last] = docs
  if (!last) return
  const old: Where = { release: { less_than_equal: last.release } }
  await payload.db.deleteMany({ collection, where: { and: [ofModule, old] } })
}

/** The releases of a module that are kept, the newest first. */
export const historyOf = (payload: Payload, module: string): Promise<Moment[]> =>
  find(payload, { module: { equals: module } })

export async function momentOf(
  payload: Payload,
  module: string,
  release: number,
): Promise<Moment | undefined> {
  const where: Where = { module: { equals: module }, release: { equals: release } }
  return (await find(payload, where))[0]
}

/** The system's own bookkeeping, to which no user has access. */
async function find(payload: Payload, where: Where): Promise<Moment[]> {
  const { docs } = await payload.find({
    collection: slugOf(payload, 'module-releases') as CollectionSlug,
    where,
    sort: '-release',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs as unknown as Moment[]
}

/** The modules in which delivered parts are shown or linked to, by the uids of the parts. */
export async function modulesShowing(
  payload: Payload,
  uids: readonly string[],
): Promise<Map<string, DocumentSummary[]>> {
  const rows = await readRows(payload, uids)
  return new Map(
    rows.map(({ uid, document }) => {
      const { usedIn = [] } = (document ?? {}) as { usedIn?: Placement[] }
      return [uid, usedIn.flatMap(({ module }) => module ?? [])]
    }),
  )
}
