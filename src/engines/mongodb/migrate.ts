/**
 * Brings what a database holds to this version, one node at a time: where several start at once, the others wait. Payload
 * records what has been done.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Migration, Payload } from 'payload'
import type { DataMigration } from '../../migrations/mongodb'
import { hasCode } from '../errors'

/** Time, in milliseconds, after which another node may begin where one has died, unless that says that it has not. */
const LEASE = 30_000
const LOOK_AGAIN = 200
const DUPLICATE = 11000

interface Lock {
  _id: string
  owner: string
  until: Date
}

/** @param lease see above */
export async function migrate(
  payload: Payload,
  migrations: readonly DataMigration[],
  lease = LEASE,
): Promise<void> {
  const { connection } = payload.db as unknown as MongooseAdapter
  const locks = connection.collection<Lock>('payload-migrations-lock')
  const own = { _id: 'migrations', owner: randomUUID() }
  const until = () => new Date(Date.now() + lease)
  const take = () =>
    locks.updateOne(
      { _id: own._id, until: { $lt: new Date() } },
      { $set: { owner: own.owner, until: until() } },
      { upsert: true },
    )
  while (await isPending(payload, migrations)) {
    if (!(await isTaken(take))) {
      await wait(LOOK_AGAIN)
      continue
    }
    const renew = () => locks.updateOne(own, { $set: { until: until() } })
    const beat = setInterval(
      () => void renew().catch((err: unknown) => payload.logger.warn({ err })),
      lease / 3,
    )
    try {
      // Payload types a migration's arguments as unknown, and asks for a way back.
      await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
    } finally {
      clearInterval(beat)
      await locks.deleteOne(own)
    }
  }
}

/** There is one lock, so whoever cannot make it while another holds it has been second. */
async function isTaken(take: () => Promise<unknown>): Promise<boolean> {
  try {
    await take()
    return true
  } catch (error) {
    if (hasCode(error, (code) => code === DUPLICATE)) return false
    throw error
  }
}

async function isPending(payload: Payload, migrations: readonly DataMigration[]): Promise<boolean> {
  const { docs } = await payload.db.find<{ name: string }>({
    collection: 'payload-migrations',
    pagination: false,
    limit: 0,
  })
  const done = new Set(docs.map(({ name }) => name))
  return migrations.some(({ name }) => !done.has(name))
}
