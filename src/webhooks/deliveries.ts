/** The log of deliveries in the database, which is also what is still to be done. */
import { randomBytes } from 'node:crypto'
import type { CollectionSlug, Payload, Where } from 'payload'
import { slugOf } from '../releases/settings'
import type { Delivery, Id } from './types'

/** How long one process has for an attempt, in milliseconds, before another may make it. */
const LEASE = 20_000
const EVENT_BYTES = 16

const collectionOf = (payload: Payload) => slugOf(payload, 'webhook-deliveries') as CollectionSlug

export type Entry = Pick<
  Delivery,
  'webhook' | 'kind' | 'title' | 'documentType' | 'uid' | 'release'
>

/**
 * Enters a delivery that is due at once.
 *
 * @param key what is entered once, whoever enters it
 * @returns undefined where it is entered already
 */
export async function enterDelivery(
  payload: Payload,
  key: string,
  entry: Entry,
): Promise<Delivery | undefined> {
  const now = new Date().toISOString()
  const event = `evt_${randomBytes(EVENT_BYTES).toString('hex')}`
  const data = { ...entry, key, event, status: 'waiting', attempts: 0, begunAt: now, nextTry: now }
  const collection = collectionOf(payload)
  try {
    return (await payload.db.create({ collection, data })) as unknown as Delivery
  } catch (error) {
    if ((await keysWhere(payload, { key: { equals: key } })).has(key)) return undefined
    throw error
  }
}

/** What is entered for a webhook of releases newer than one and not newer than another, by the keys. */
export async function enteredBetween(
  payload: Payload,
  webhook: Id,
  after: number,
  until: number,
): Promise<Set<string>> {
  const release = { greater_than: after, less_than_equal: until }
  return keysWhere(payload, { and: [{ webhook: { equals: webhook } }, { release }] })
}

async function keysWhere(payload: Payload, where: Where): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ key: string }>({
    collection: collectionOf(payload),
    where,
    select: { key: true },
    pagination: false,
  })
  return new Set(docs.map(({ key }) => key))
}

export async function deliveryWith(payload: Payload, id: Id): Promise<Delivery | undefined> {
  const where = { id: { equals: id } }
  const collection = collectionOf(payload)
  return (await payload.db.findOne<Delivery>({ collection, where })) ?? undefined
}

/**
 * Takes a delivery that is due, so that nobody else makes this attempt.
 *
 * @returns undefined where it is not due, or somebody else was quicker
 */
export async function claimDelivery(
  payload: Payload,
  { id, attempts }: Delivery,
): Promise<Delivery | undefined> {
  const now = Date.now()
  const due = { nextTry: { less_than_equal: new Date(now).toISOString() } }
  // While it is being tried, nobody reopens it.
  const status = 'waiting' as const
  const data = { status, attempts: attempts + 1, nextTry: new Date(now + LEASE).toISOString() }
  return changeWhere(
    payload,
    [{ id: { equals: id } }, { attempts: { equals: attempts } }, due],
    data,
  )
}

/** Makes a delivery due once more, with a day of its own, unless it is still being tried. */
export async function reopenDelivery(payload: Payload, id: Id): Promise<Delivery | undefined> {
  const now = new Date().toISOString()
  const data = { status: 'waiting', nextTry: now, begunAt: now } as const
  return changeWhere(payload, [{ id: { equals: id } }, { status: { not_equals: 'waiting' } }], data)
}

/** Makes a delivery that nobody has tried in time due now, unless another process has just done so. */
export function renewDelivery(
  payload: Payload,
  { id, nextTry }: Delivery,
): Promise<Delivery | undefined> {
  const data = { nextTry: new Date().toISOString() }
  return changeWhere(payload, [{ id: { equals: id } }, { nextTry: { equals: nextTry } }], data)
}

/** Only where all of this is still so when it is written. */
async function changeWhere(
  payload: Payload,
  and: Where[],
  data: Partial<Delivery>,
): Promise<Delivery | undefined> {
  const collection = collectionOf(payload)
  const changed: unknown = await payload.db.updateOne({ collection, where: { and }, data })
  return (changed as Delivery | null) ?? undefined
}

/**
 * Writes down what an attempt has come to.
 *
 * @returns whether it still counts: where it took so long that another was made meanwhile, that one does
 */
export async function settleDelivery(
  payload: Payload,
  { id, attempts }: Delivery,
  data: Partial<Delivery>,
): Promise<boolean> {
  const ofThisAttempt: Where[] = [{ id: { equals: id } }, { attempts: { equals: attempts } }]
  return (await changeWhere(payload, ofThisAttempt, data)) !== undefined
}

/** Those of a webhook that should have been tried before a moment, the oldest first. */
export async function dueBefore(
  payload: Payload,
  webhook: Id,
  moment: number,
  limit: number,
): Promise<Delivery[]> {
  const before = { nextTry: { less_than: new Date(moment).toISOString() } }
  const where: Where = { and: [{ webhook: { equals: webhook } }, before] }
  const collection = collectionOf(payload)
  return (await payload.db.find<Delivery>({ collection, where, sort: 'nextTry', limit })).docs
}

/** Forgets what was done with before a moment. */
export async function forgetDeliveries(payload: Payload, moment: number): Promise<void> {
  const old = { createdAt: { less_than: new Date(moment).toISOString() } }
  const where: Where = { and: [old, { nextTry: { exists: false } }] }
  await payload.db.deleteMany({ collection: collectionOf(payload), where })
}
