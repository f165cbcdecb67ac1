import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { databaseFile } from '../src/databaseFile'
import { Memory } from './memory'
import type { Source } from './source'

/**
 * The database of this installation, checked before anything is written, as at a start of the server.
 *
 * @throws StartFailure or EnvError: one line that says what is wrong and what to do
 */
export async function openDatabase(): Promise<Payload> {
  const own = await settings()
  const { DATABASE_URI: uri } = own
  if (uri.startsWith('file:')) await checkFile(uri)
  const [{ openPayload }, { describeConnection }, { keepAddress }] = await Promise.all([
    import('../src/payload'),
    import('../src/server/connect'),
    import('./address'),
  ])
  const payload = await openPayload().catch((error: unknown) => {
    throw describeConnection(error, uri) ?? error
  })
  try {
    await keepAddress(payload, own)
  } catch (error) {
    await payload.destroy()
    throw error
  }
  return payload
}

/**
 * The file of the database, where there is none yet; undefined where there is, and where the database is no
 * file.
 */
export async function missingDatabase(): Promise<string | undefined> {
  const { DATABASE_URI: uri } = await settings()
  if (!uri.startsWith('file:')) return undefined
  const file = databaseFile(uri)
  return existsSync(file) ? undefined : file
}

/**
 * What this installation remembers of a source; undefined where the source lies elsewhere the next time, where
 * the installation has no folder of its own, and where the importer was not built, so that nothing tells its
 * version.
 */
export async function memoryOf({ given, path: folder }: Source): Promise<Memory | undefined> {
  const { DATABASE_URI: uri, DATA_DIR: data } = await settings()
  const stamp = new URL('../stamp', import.meta.url)
  if (given !== folder || !uri.startsWith('file:') || !existsSync(stamp)) return undefined
  return new Memory(path.join(data, 'read'), readFileSync(stamp, 'utf8'))
}

async function settings() {
  const { env } = await import('../src/env')
  // Progress and report are for people; what Payload logs beside them is only wanted when asked for.
  process.env.LOG_LEVEL ||= 'error'
  return env()
}

async function checkFile(uri: string): Promise<void> {
  const [{ checkEmbedded }, { migrations }] = await Promise.all([
    import('../src/server/embedded'),
    import('../src/migrations/sqlite'),
  ])
  await checkEmbedded(
    uri,
    migrations.map(({ name }) => name),
  )
}
