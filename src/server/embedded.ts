import { constants, promises as fs } from 'node:fs'
import path from 'node:path'
import { contentsOf } from '../engines/sqlite/file'
import { databaseFile } from '../databaseFile'
import { StartFailure } from './failure'
import { checkFolder, codeOf, UnusableFolder } from './folder'

const MAGIC = 'SQLite format 3\0'

/**
 * Refuses a database file that cannot be ours, before anything is written: what another program keeps
 * there must not be touched.
 */
export async function checkEmbedded(uri: string, known: readonly string[]): Promise<void> {
  const file = databaseFile(uri)
  await checkPlace(path.dirname(file))
  if (!(await exists(file))) return
  await checkFile(file)
  await checkTables(file, known)
}

async function checkPlace(folder: string): Promise<void> {
  try {
    await checkFolder(folder)
  } catch (error) {
    throw error instanceof UnusableFolder ? unusable(folder, error.message) : error
  }
}

async function checkFile(file: string): Promise<void> {
  let start: string
  try {
    await fs.access(file, constants.R_OK | constants.W_OK)
    start = await firstBytes(file)
  } catch (error) {
    throw unusable(file, `the file cannot be read and written (${codeOf(error)})`)
  }
  if (start !== '' && start !== MAGIC) throw unusable(file, 'the file is no SQLite database')
}

async function checkTables(file: string, known: readonly string[]): Promise<void> {
  const { tables, migrations } = await contentsOf(file).catch((error: unknown) => {
    throw unusable(file, `it cannot be read (${codeOf(error)})`)
  })
  if (tables.length === 0) return
  if (!tables.includes('payload_migrations')) {
    throw unusable(file, 'another program keeps its data in it')
  }
  const foreign = migrations.find((name) => !known.includes(name))
  if (foreign !== undefined) {
    throw unusable(file, `another project or a newer version made it ("${foreign}")`)
  }
}

async function firstBytes(file: string): Promise<string> {
  const handle = await fs.open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

const exists = (file: string) =>
  fs.stat(file).then(
    () => true,
    () => false,
  )

const unusable = (place: string, reason: string) =>
  new StartFailure(`Cannot use ${place} as the database: ${reason}. Set DATABASE_URI to another.`)
