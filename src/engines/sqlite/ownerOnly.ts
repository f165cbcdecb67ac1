import { promises as fs } from 'node:fs'
import path from 'node:path'
import { databaseFile } from '../../databaseFile'

const OWNER_ONLY = 0o600

/**
 * Makes the file of a database where there is none, before the driver would for everybody to read: it holds hashes of
 * passwords. What SQLite keeps beside it gets the same rights. One that is there keeps its own, which somebody may have
 * given it.
 */
export async function makeFile(uri: string): Promise<void> {
  // What follows is for the driver, which alone knows the file then.
  if (uri.includes('?')) return
  const file = databaseFile(uri)
  await fs.mkdir(path.dirname(file), { recursive: true })
  try {
    await (await fs.open(file, 'wx', OWNER_ONLY)).close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
