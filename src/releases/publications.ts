/** What is kept in the database of documents that are saved one by one and published together. */
import { APIError, type CollectionSlug, type Payload, type Where } from 'payload'
import { slugOf } from './settings'
import type { IsHeld } from './types'

/** Documents that a publication has saved, or a former one that failed, and when. */
interface Span {
  uids: string[]
  /** Times in milliseconds. */
  from: number
  until: number
}

interface Kept {
  id: string | number
  module: string
  /** Until when a publication that is at work keeps others from beginning. */
  until: string
  spans: Span[]
}

export interface Publication {
  /** Says that it is still at work; called before each save. */
  renew: () => Promise<void>
  /** What was saved stays held back, until the module is published again. */
  failed: () => Promise<void>
  /** Nothing is held back any more. */
  ended: () => Promise<void>
}

/** Time after which another may begin where one has died, and after which one says that it has not. */
const LEASE = 30_000
const RENEWED = 10_000

const CONFLICT = 409

/**
 * Holds documents back from readers from now on.
 *
 * @param module uid of the module that is published
 * @param uids documents that are about to be saved
 * @throws APIError where the module is being published already
 */
export async function beginPublication(
  payload: Payload,
  module: string,
  uids: readonly string[],
): Promise<Publication> {
  const span: Span = { uids: [...uids], from: Date.now(), until: Date.now() + LEASE }
  const former = await keptOf(payload, module)
  const spans = [...(former?.spans ?? []), span]
  const id = former ? former.id : await create(payload, module, spans)
  const collection = slugOf(payload, 'publications')
  // Only whoever wrote it last: of two who take over from one that has died, or was taken for dead, one does.
  let written = former?.until ?? isoOf(span.until)
  const own = (): Where => ({ id: { equals: id }, until: { equals: written } })
  const keep = async (until: number): Promise<boolean> => {
    span.until = until
    const data = { spans, until: isoOf(until) }
    if (!(await payload.db.updateOne({ collection, where: own(), data }))) return false
    written = data.until
    return true
  }
  if (former && Date.parse(former.until) > Date.now()) throw underWay()
  if (former && !(await keep(span.until))) throw underWay()
  return {
    renew: async () => {
      if (span.until - Date.now() >= LEASE - RENEWED) return
      if (!(await keep(Date.now() + LEASE))) throw underWay()
    },
    failed: async () => void (await keep(Date.now())),
    ended: async () => {
      await payload.db.deleteOne({ collection, where: own() })
    },
  }
}

/** Each module has one at most, so that whoever comes second knows. */
async function create(payload: Payload, module: string, spans: Span[]): Promise<Kept['id']> {
  const until = isoOf(spans[0]?.until ?? 0)
  const collection = slugOf(payload, 'publications')
  try {
    return (await payload.db.create({ collection, data: { module, until, spans } })).id
  } catch (error) {
    if (await keptOf(payload, module)) throw underWay()
    throw error
  }
}

const isoOf = (time: number) => new Date(time).toISOString()

const underWay = () =>
  new APIError(
    'This module is being published already, or that was cut off just now. Try again in half a minute.',
    CONFLICT,
    null,
    true,
  )

/** Documents that a publication which has not ended has saved; undefined where there is none. */
export async function heldByPublications(
  payload: Payload,
  which: Where = {},
): Promise<IsHeld | undefined> {
  // The system's own bookkeeping, to which no user has access.
  const { docs } = await payload.find({
    collection: slugOf(payload, 'publications') as CollectionSlug,
    where: which,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const spans = (docs as unknown as Kept[]).flatMap((kept) =>
    kept.spans.map(({ uids, ...span }) => ({ ...span, uids: new Set(uids) })),
  )
  if (spans.length === 0) return undefined
  return ({ uid, updatedAt }) => {
    const time = Date.parse(updatedAt)
    return spans.some(({ uids, from, until }) => from <= time && time <= until && uids.has(uid))
  }
}

async function keptOf(payload: Payload, module: string): Promise<Kept | undefined> {
  const where = { module: { equals: module } }
  const collection = slugOf(payload, 'publications')
  return (await payload.db.findOne<Kept>({ collection, where })) ?? undefined
}
