/** Databases that cannot be read, and what SQLite keeps beside one. */
import { existsSync, promises as fs } from 'node:fs'
import { BackupFailure } from '../backup'

/** The last writes, and what undoes one that was begun: of the file of that name, and of no other. */
const WRITES = ['-wal', '-journal']
const BESIDE = [...WRITES, '-shm']

export const isDamaged = (error: unknown): boolean =>
  /^SQLITE_(NOTADB|CORRUPT)/.test(String((error as { code?: unknown }).code))

/** Puts a database aside with what stands beside it, as `….damaged-TIME`: somebody may still read something out of it. */
export async function putAside(file: string): Promise<void> {
  const aside = `${file}.damaged-${Date.now()}`
  for (const suffix of ['', ...BESIDE]) {
    if (existsSync(file + suffix)) await fs.rename(file + suffix, aside + suffix)
  }
}

/**
 * SQLite would bring the last writes of a database that was moved away into whichever takes its name.
 *
 * @throws BackupFailure where there are such
 */
export function refuseOrphans(file: string): void {
  const [orphan] = WRITES.map((suffix) => file + suffix).filter((name) =>
    existsSync(/* turbopackIgnore: true */ name),
  )
  if (!orphan) return
  throw new BackupFailure(
    `${orphan} is there without ${file}: it holds the last writes of a database that was moved away. Move it after that, or delete it.`,
  )
}
