/**
 * `GET /api/partner-keys/{id}/usage`, `GET /api/partners/{id}/usage`: on how many requests a key, or all keys of a partner,
 * were used, day by day (UTC).
 */
import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import { slugOf } from '../../src/releases/settings'
import { isAdmin } from '../access/roles'
import { idOf, type Id } from '../values'

const DAYS = 30
const DAY = 86_400_000
const FORBIDDEN = 403

interface Day {
  /** For example `2026-01-31`. */
  day: string
  requests: number
}

type KeysOf = (req: PayloadRequest, id: string) => Promise<Id[]>

const usageOf = (keysOf: KeysOf): Endpoint => ({
  path: '/:id/usage',
  method: 'get',
  handler: async (req) => {
    if (!isAdmin(req)) throw new APIError('Only administrators see this.', FORBIDDEN, null, true)
    const keys = await keysOf(req, String(req.routeParams?.id))
    return Response.json({ days: await daysOf(req, keys) })
  },
})

export const keyUsageEndpoint = usageOf(async (_req, id) => [id])

export const partnerUsageEndpoint = usageOf(async ({ payload, user }, id) => {
  const { docs } = await payload.find({
    collection: slugOf(payload, 'partner-keys') as CollectionSlug,
    where: { partner: { equals: id } },
    select: {},
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return docs.flatMap((doc) => idOf(doc.id) ?? [])
})

/** The last days, today among them, the oldest first; also those on which nothing was asked. */
async function daysOf({ payload }: PayloadRequest, keys: Id[]): Promise<Day[]> {
  const days = Array.from({ length: DAYS }, (_none, ago) =>
    new Date(Date.now() - ago * DAY).toISOString().slice(0, 10),
  ).reverse()
  // No request reads these rows themselves; whoever asks is an administrator.
  const { docs } = await payload.find({
    collection: slugOf(payload, 'partner-usage') as CollectionSlug,
    where: { and: [{ key: { in: keys } }, { day: { greater_than_equal: days[0] } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const counted = docs as unknown as Day[]
  return days.map((day) => ({
    day,
    requests: counted.reduce((sum, row) => sum + (row.day === day ? row.requests : 0), 0),
  }))
}
