/**
 * MongoDB: by the driver, in the files that mongodump writes and mongorestore reads. A replica set gives all of them as
 * of one moment. What is restored lies in collections of other names until everything is in place.
 */
import mongoose, { type Connection, type mongo } from 'mongoose'
import { Readable } from 'node:stream'
import { migrations } from '../../migrations/mongodb'
import {
  BackupFailure,
  checkCounts,
  isPayloads,
  UPLOADS,
  type Contents,
  type DatabaseBackup,
  type Saved,
  type SavedFile,
  type Snapshot,
  type Staged,
} from '../backup'
import { bsonDocuments } from './bson'
import { isHalfRestored, namesIn, NEW, OLD } from './halfRestored'
import { hasReplicaSet } from './replicaSet'

const { EJSON, deserialize } = mongoose.mongo.BSON
const DOCUMENTS = '.bson'
const METADATA = '.metadata.json'
const MIGRATIONS = 'payload-migrations'
/** Stands among what was put aside once that is all there was: what has its name from then on is new. */
const ALL = 'all'
/** How much is written at a time. */
const [BATCH, BATCH_BYTES] = [500, 8_000_000]

type Database = mongo.Db

export function mongodbBackup(uri: string): DatabaseBackup {
  return {
    migrations: migrations.map(({ name }) => name),
    snapshot: () => snapshot(uri),
    isEmpty: () => withDatabase(uri, isEmpty),
    stage: (saved) => stage(uri, saved),
  }
}

async function snapshot(uri: string): Promise<Snapshot> {
  const connection = await connect(uri)
  const database = databaseOf(connection)
  if (await isHalfRestored(database)) {
    await connection.close()
    throw new BackupFailure(
      'A backup was being put into this database when that was cut off: restore it again first, with --replace.',
    )
  }
  const names = await present(database)
  if (names.length === 0) {
    await connection.close()
    throw new BackupFailure('No CMS has used this database yet, so there is nothing to save.')
  }
  const session = hasReplicaSet(uri)
    ? connection.getClient().startSession({ snapshot: true })
    : undefined
  const contents: Contents = { counts: {}, migrations: [], uploads: [] }
  async function* documentsOf(name: string): AsyncGenerator<Buffer> {
    let count = 0
    for await (const raw of database.collection(name).find({}, { raw: true, session })) {
      const document = raw as unknown as Buffer
      count += 1
      if (name === UPLOADS.collection) contents.uploads.push(...textIn(document, UPLOADS.field))
      if (name === MIGRATIONS) contents.migrations.push(...textIn(document, 'name'))
      yield document
    }
    contents.counts[name] = count
  }
  const files = names.flatMap((name): SavedFile[] => [
    { name: name + METADATA, open: async () => Readable.from([await metadataOf(database, name)]) },
    { name: name + DOCUMENTS, open: async () => Readable.from(documentsOf(name)) },
  ])
  return {
    files,
    contents: () => contents,
    close: async () => {
      await session?.endSession()
      await connection.close()
    },
  }
}

/** Without what a restore has left behind that was cut off. */
async function present(database: Database): Promise<string[]> {
  const names = await namesIn(database)
  return names.filter((name) => !name.startsWith(NEW) && !name.startsWith(OLD))
}

function textIn(document: Buffer, field: string): string[] {
  const text: unknown = deserialize(document)[field]
  return typeof text === 'string' ? [text] : []
}

async function metadataOf(database: Database, name: string): Promise<string> {
  const indexes = await database.collection(name).listIndexes().toArray()
  return EJSON.stringify({ collectionName: name, type: 'collection', options: {}, indexes })
}

async function isEmpty(database: Database): Promise<boolean> {
  for (const name of await namesIn(database)) {
    if (!isPayloads(name) && (await database.collection(name).findOne())) return false
  }
  return true
}

async function stage(uri: string, { files, counts }: Saved): Promise<Staged> {
  const connection = await connect(uri)
  const database = databaseOf(connection)
  const drop = async () => {
    // What could not be put back waits for the next run.
    if (!(await isHalfRestored(database))) await dropAll(database, NEW)
    await connection.close()
  }
  try {
    // Of a run that was ended while it did the same.
    if (await isHalfRestored(database)) await putBack(database)
    await dropAll(database, OLD)
    await dropAll(database, NEW)
    const restored: Record<string, number> = {}
    for (const file of files) {
      if (file.name.endsWith(METADATA)) await makeIndexes(database, file)
      else restored[nameOf(file, DOCUMENTS)] = await insertAll(database, file)
    }
    checkCounts(counts, restored)
  } catch (error) {
    await drop()
    throw error
  }
  return {
    put: async () => {
      await putInPlace(database)
      await connection.close()
    },
    drop,
  }
}

const nameOf = ({ name }: SavedFile, end: string) => name.slice(0, -end.length)

async function makeIndexes(database: Database, file: SavedFile): Promise<void> {
  const name = NEW + nameOf(file, METADATA)
  const text = Buffer.concat(await (await file.open()).toArray()).toString()
  const { indexes } = EJSON.parse(text) as { indexes: mongo.IndexDescription[] }
  await database.createCollection(name)
  const own = indexes.filter(({ name }) => name !== '_id_')
  if (own.length > 0) await database.collection(name).createIndexes(own.map(describe))
}

/** As it is asked for: a server adds its own. */
const describe = (index: mongo.IndexDescription): mongo.IndexDescription =>
  Object.fromEntries(
    Object.entries(index).filter(([name]) => name !== 'v' && name !== 'ns'),
  ) as unknown as mongo.IndexDescription

async function insertAll(database: Database, file: SavedFile): Promise<number> {
  const collection = database.collection(NEW + nameOf(file, DOCUMENTS))
  let [count, bytes] = [0, 0]
  let batch: mongo.Document[] = []
  const write = async () => {
    if (batch.length > 0) await collection.insertMany(batch)
    count += batch.length
    ;[batch, bytes] = [[], 0]
  }
  for await (const document of bsonDocuments(await file.open())) {
    batch.push(deserialize(document, { promoteValues: false, bsonRegExp: true }))
    bytes += document.length
    if (batch.length >= BATCH || bytes >= BATCH_BYTES) await write()
  }
  await write()
  return count
}

/** Renaming is done in a moment, and undone where one of them fails. */
async function putInPlace(database: Database): Promise<void> {
  try {
    for (const name of await present(database)) await database.renameCollection(name, OLD + name)
    await database.createCollection(OLD + ALL)
    for (const name of await withPrefix(database, NEW)) {
      await database.renameCollection(NEW + name, name)
    }
  } catch (error) {
    await putBack(database)
    throw error
  }
  await dropAll(database, OLD)
}

async function putBack(database: Database): Promise<void> {
  if ((await withPrefix(database, OLD)).includes(ALL)) {
    for (const name of await present(database)) await database.dropCollection(name)
    await database.dropCollection(OLD + ALL)
  }
  for (const name of await withPrefix(database, OLD)) {
    await database.renameCollection(OLD + name, name, { dropTarget: true })
  }
}

async function dropAll(database: Database, prefix: string): Promise<void> {
  for (const name of await withPrefix(database, prefix)) {
    await database.dropCollection(prefix + name)
  }
}

async function withPrefix(database: Database, prefix: string): Promise<string[]> {
  const names = await namesIn(database)
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}

const connect = (uri: string) => mongoose.createConnection(uri).asPromise()

function databaseOf(connection: Connection): Database {
  if (!connection.db) throw new BackupFailure('The address of the database names none.')
  return connection.db
}

async function withDatabase<T>(uri: string, task: (database: Database) => Promise<T>): Promise<T> {
  const connection = await connect(uri)
  try {
    return await task(databaseOf(connection))
  } finally {
    await connection.close()
  }
}
