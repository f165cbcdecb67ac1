/** SQLite: one consistent copy of the file, made while others write; a restored file takes its place at one stroke. */
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { createReadStream, createWriteStream, existsSync, promises as fs } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { databaseFile, databaseUri } from '../../databaseFile'
import { migrations } from '../../migrations/sqlite'
import {
  BackupFailure,
  checkCounts,
  isPayloads,
  UPLOADS,
  type Contents,
  type DatabaseBackup,
  type Saved,
  type Snapshot,
  type Staged,
} from '../backup'
import { isDamaged, putAside, refuseOrphans } from './damaged'

const FILE = 'database.db'
const OWNER_ONLY = 0o600
/** How long a write of somebody else's is waited for, in milliseconds. */
const BUSY_TIMEOUT = 5000

type Client = ReturnType<typeof drizzle>['$client']

export function sqliteBackup(uri: string): DatabaseBackup {
  const file = databaseFile(uri)
  return {
    migrations: migrations.map(({ name }) => name),
    snapshot: (folder) => snapshot(file, path.join(folder, FILE)),
    isEmpty: () => isEmpty(file),
    stage: (saved) => stage(file, saved),
  }
}

async function snapshot(file: string, copy: string): Promise<Snapshot> {
  if (!existsSync(file)) throw new BackupFailure(`There is no database at ${file}.`)
  await withFile(file, (client) => client.execute({ sql: 'VACUUM INTO ?', args: [copy] }))
  const contents = await withFile(copy, contentsOf)
  return {
    files: [{ name: FILE, open: async () => createReadStream(copy) }],
    contents: () => contents,
    close: () => fs.rm(copy),
  }
}

async function contentsOf(client: Client): Promise<Contents> {
  const texts = async (column: string, table: string) => {
    const { rows } = await client.execute(
      `SELECT "${column}" AS text FROM "${table}" WHERE "${column}" IS NOT NULL`,
    )
    return rows.map(({ text }) => String(text))
  }
  return {
    counts: await countsOf(client),
    migrations: await texts('name', 'payload_migrations'),
    uploads: await texts(UPLOADS.field, UPLOADS.collection),
  }
}

async function countsOf(client: Client): Promise<Record<string, number>> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const counted = await client.execute(`SELECT count(*) AS count FROM "${String(name)}"`)
    counts[String(name)] = Number(counted.rows[0]?.count)
  }
  return counts
}

async function isEmpty(file: string): Promise<boolean> {
  if (!existsSync(file)) {
    refuseOrphans(file)
    return true
  }
  try {
    return await withFile(file, async (client) => {
      await refuseWhileInUse(file, client)
      const counts = Object.entries(await countsOf(client))
      return counts.every(([table, count]) => isPayloads(table) || count === 0)
    })
  } catch (error) {
    if (isDamaged(error)) return false
    throw error
  }
}

/** Leaving the write-ahead log takes the file for oneself, and brings into it what stands beside it. */
async function refuseWhileInUse(file: string, client: Client): Promise<void> {
  try {
    await client.execute('PRAGMA journal_mode = DELETE')
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error
    throw new BackupFailure(`The CMS is at work on ${file}. Stop it first.`, { cause: error })
  }
}

async function stage(file: string, { files, counts }: Saved): Promise<Staged> {
  const staged = `${file}.restoring`
  const drop = () => fs.rm(staged, { force: true })
  const [saved] = files
  if (!saved) throw new BackupFailure('It holds no database.')
  await fs.mkdir(path.dirname(file), { recursive: true })
  try {
    await pipeline(await saved.open(), createWriteStream(staged, { mode: OWNER_ONLY }))
    await withFile(staged, async (client) => {
      await client.execute('PRAGMA journal_mode = DELETE')
      const { rows } = await client.execute('PRAGMA integrity_check')
      const [found] = Object.values(rows[0] ?? {})
      if (found !== 'ok') throw new BackupFailure(`Its database is damaged: ${String(found)}.`)
      checkCounts(counts, await countsOf(client))
    })
    await flush(staged)
  } catch (error) {
    await drop()
    throw error
  }
  return { put: () => putInPlace(staged, file), drop }
}

async function putInPlace(staged: string, file: string): Promise<void> {
  await makeWay(file)
  await fs.rename(staged, file)
  await flush(path.dirname(file))
}

/** What can be read is written over; what cannot is kept under another name. */
async function makeWay(file: string): Promise<void> {
  if (!existsSync(file)) return refuseOrphans(file)
  try {
    await withFile(file, (client) => refuseWhileInUse(file, client))
  } catch (error) {
    if (!isDamaged(error)) throw error
    await putAside(file)
  }
}

/** So that a power failure does not undo it. */
async function flush(place: string): Promise<void> {
  const handle = await fs.open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function withFile<T>(file: string, task: (client: Client) => Promise<T>): Promise<T> {
  const { $client: client } = drizzle(databaseUri(file))
  try {
    await client.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
    return await task(client)
  } finally {
    client.close()
  }
}
