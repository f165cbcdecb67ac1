import mongoose, { Types, type Connection } from 'mongoose'
import { isHalfRestored } from './halfRestored'
import { TRANSFER } from '../unfinished'
import {
  ANSWERING,
  COLUMNS,
  STANDING,
  type Reader,
  type StoredKey,
  type StoredRelease,
  type StoredRow,
  type StoredStanding,
} from '../reader'

/** Payload's adapter names what holds a collection as mongoose does: in the plural, which is "publisheds". */
const nameOf = (slug: string) => mongoose.pluralize()?.(slug) ?? slug

/** How many standings are handed on at a time. */
const SLICE = 5000

const only = (fields: readonly string[]) => ({
  ...Object.fromEntries(fields.map((field) => [field, 1])),
  _id: 0,
})

export async function mongodbReader(uri: string): Promise<Reader> {
  const connection = await mongoose
    .createConnection(uri, { socketTimeoutMS: ANSWERING })
    .asPromise()
  return {
    unfinished: async () => {
      if (await connection.collection(nameOf('payload-kv')).findOne({ key: TRANSFER })) {
        return 'transfer'
      }
      return connection.db && (await isHalfRestored(connection.db)) ? 'restore' : undefined
    },
    releasesSince: async (number) => {
      const releases = connection.collection<StoredRelease>(nameOf('releases'))
      const found = releases.find({ number: { $gt: number } }, { sort: { number: 1 } })
      return (await found.toArray()).map(({ number: own, finished, createdAt, updatedAt }) => ({
        number: own,
        finished: finished === true,
        createdAt,
        updatedAt,
      }))
    },
    standingsSince: async function* (release) {
      const rows = connection.collection<StoredStanding>(nameOf('published'))
      // All of them are read from the index that holds what is asked for, which begins with the uid.
      const which = release > 0 ? { release: { $gt: release } } : { uid: { $gt: '' } }
      let slice: StoredStanding[] = []
      for await (const standing of rows.find(which, { projection: only(STANDING) })) {
        slice.push({ ...standing, deleted: standing.deleted === true })
        if (slice.length < SLICE) continue
        yield slice
        slice = []
      }
      yield slice
    },
    rows: async (uids) => {
      const rows = connection.collection<StoredRow>(nameOf('published'))
      const found = rows.find({ uid: { $in: [...uids] } }, { projection: only(COLUMNS) })
      return (await found.toArray()).map((row) => ({ ...row, deleted: row.deleted === true }))
    },
    onceAt: async (path) => {
      const rows = connection.collection<StoredRow & { uid: string }>(nameOf('published'))
      const found = rows.find({ 'permalinks.path': path }, { projection: only(['uid']) })
      return (await found.toArray()).map(({ uid }) => uid)
    },
    keyFor: (lookup) => keyFor(connection, lookup),
    addUsage: async (key, day, requests, at) => {
      const [_id, now] = [new Types.ObjectId(key), new Date(at)]
      const { matchedCount } = await connection
        .collection(nameOf('partner-keys'))
        .updateOne({ _id }, { $set: { usedAt: now } })
      if (matchedCount === 0) return
      await connection
        .collection(nameOf('partner-usage'))
        .updateOne(
          { key: _id, day },
          { $inc: { requests }, $set: { updatedAt: now }, $setOnInsert: { createdAt: now } },
          { upsert: true },
        )
    },
    close: () => connection.close(),
  }
}

/** As Payload stores a key: relationships are object ids. */
interface KeyDocument extends Omit<StoredKey, 'id' | 'active'> {
  partner: Types.ObjectId
}

async function keyFor(connection: Connection, lookup: string): Promise<StoredKey | undefined> {
  const key = await connection.collection<KeyDocument>(nameOf('partner-keys')).findOne({ lookup })
  if (!key) return undefined
  const partners = connection.collection<{ active?: boolean }>(nameOf('partners'))
  const partner = await partners.findOne({ _id: key.partner })
  return {
    id: String(key._id),
    hash: key.hash,
    scopes: key.scopes ?? [],
    perMinute: key.perMinute ?? null,
    expiresAt: key.expiresAt ?? null,
    revokedAt: key.revokedAt ?? null,
    active: partner !== null && partner.active !== false,
  }
}
