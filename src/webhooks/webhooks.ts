/** The webhooks in the database. By the adapter itself: the system works here, and no request asks. */
import type { CollectionSlug, Payload, Where } from 'payload'
import { slugOf } from '../releases/settings'
import type { Id, Webhook } from './types'

const collectionOf = (payload: Payload) => slugOf(payload, 'webhooks') as CollectionSlug

const READY: Where[] = [
  { active: { equals: true } },
  { offReason: { exists: false } },
  { secret: { exists: true } },
]

/** Those to which something can be sent: on, by people and by us, with a secret, of a partner that is active. */
export async function readyWebhooks(payload: Payload, which: Where = {}): Promise<Webhook[]> {
  const { docs } = await payload.db.find<Webhook>({
    collection: collectionOf(payload),
    where: { and: [...READY, which] },
    pagination: false,
    joins: false,
  })
  if (docs.length === 0) return []
  const { docs: passive } = await payload.db.find<{ id: Id }>({
    collection: slugOf(payload, 'partners') as CollectionSlug,
    where: { id: { in: docs.map(({ partner }) => partner) }, active: { equals: false } },
    pagination: false,
  })
  const away = new Set(passive.map(({ id }) => id))
  return docs.filter(({ partner }) => !away.has(partner))
}

export async function webhookWith(payload: Payload, id: Id): Promise<Webhook | undefined> {
  const where = { id: { equals: id } }
  const collection = collectionOf(payload)
  return (await payload.db.findOne<Webhook>({ collection, where, joins: false })) ?? undefined
}

/**
 * @param still writes only where this is so as well
 */
export async function noteOnWebhook(
  payload: Payload,
  id: Id,
  data: Partial<Webhook> & { offReason?: string | null; secretMadeAt?: string },
  still: Where = {},
): Promise<void> {
  const where = { and: [{ id: { equals: id } }, still] }
  const collection = collectionOf(payload)
  await payload.db.updateOne({ collection, where, data, joins: false, returning: false })
}
