import type { CollectionSlug, Payload, Where } from 'payload'
import { JOBS } from './jobs'

/** The task of Payload's own that publishes at a time that was set for it. */
const SCHEDULED = 'schedulePublish'
/** It takes seconds, so who has been at it for so long, in milliseconds, is no more. */
const ABANDONED = 2 * 60_000

/** Makes due again what a process has taken that has died since. */
export async function takeUpScheduled({ db }: Payload): Promise<void> {
  const collection = JOBS as CollectionSlug
  const before = new Date(Date.now() - ABANDONED).toISOString()
  const isAbandoned: Where[] = [
    { taskSlug: { equals: SCHEDULED } },
    { processing: { equals: true } },
    { updatedAt: { less_than: before } },
  ]
  const { docs } = await db.find<{ id: string | number }>({
    collection,
    where: { and: isAbandoned },
    pagination: false,
  })
  for (const { id } of docs) {
    const where = { and: [{ id: { equals: id } }, ...isAbandoned] }
    const data = { processing: false, updatedAt: new Date().toISOString() }
    await db.updateOne({ collection, data, where, returning: false })
  }
}
