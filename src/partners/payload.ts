/** Keys in Payload's database, read and counted without its hooks and access: no request asks here. */
import type { CollectionSlug, Payload, Where } from 'payload'
import { slugOf } from '../releases/settings'
import { onKeysChange } from './changed'
import type { KeySource, PartnerKey, Usage } from './types'

interface StoredKey {
  id: string | number
  partner: string | number
  hash: string
  scopes?: string[] | null
  perMinute?: number | null
  expiresAt?: string | null
  revokedAt?: string | null
}

export const createPayloadKeys = (payload: Payload): KeySource => ({
  find: (lookup) => find(payload, lookup),
  addUsage: (usage) => add(payload, usage),
  onChange: onKeysChange,
})

async function find(payload: Payload, lookup: string): Promise<PartnerKey | undefined> {
  const key = await payload.db.findOne<StoredKey>({
    collection: slugOf(payload, 'partner-keys') as CollectionSlug,
    where: { lookup: { equals: lookup } },
  })
  if (!key) return undefined
  const partner = await payload.db.findOne<{ id: string | number; active?: boolean | null }>({
    collection: slugOf(payload, 'partners') as CollectionSlug,
    where: { id: { equals: key.partner } },
  })
  return {
    id: key.id,
    hash: key.hash,
    scopes: key.scopes ?? [],
    perMinute: key.perMinute ?? null,
    expiresAt: key.expiresAt ? Date.parse(key.expiresAt) : null,
    isRevoked: Boolean(key.revokedAt),
    isActive: partner !== null && partner.active !== false,
  }
}

/**
 * Another node may begin the same day of the same key, so one that cannot be begun is added to. Of a key that is gone
 * meanwhile, nothing is kept.
 */
async function add(payload: Payload, { key, day, requests }: Usage): Promise<void> {
  const used = await payload.db.updateMany({
    collection: slugOf(payload, 'partner-keys') as CollectionSlug,
    where: { id: { equals: key } },
    data: { usedAt: new Date().toISOString() },
  })
  if (!used || used.length === 0) return
  const collection = slugOf(payload, 'partner-usage') as CollectionSlug
  const where: Where = { and: [{ key: { equals: key } }, { day: { equals: day } }] }
  const more = () =>
    payload.db.updateMany({ collection, where, data: { requests: { $inc: requests } } })
  const added = await more()
  if (added && added.length > 0) return
  try {
    await payload.db.create({ collection, data: { key, day, requests }, returning: false })
  } catch (error) {
    const added = await more()
    if (!added || added.length === 0) throw error
  }
}
