import type { Readable } from 'node:stream'

/** One file of a saved database; each is read to its end before the next is opened. */
export interface SavedFile {
  name: string
  open: () => Promise<Readable>
}

/** A database as it is at one moment, while others go on writing. */
export interface Snapshot {
  files: SavedFile[]
  /** What its files hold, once they have been read. */
  contents: () => Contents
  close: () => Promise<void>
}

export interface Contents {
  /** How many rows a table has, or documents a collection. */
  counts: Record<string, number>
  /** Names of the migrations that made its schema; none where the engine has no schema. */
  migrations: string[]
  /** Names of the uploaded files that it mentions. */
  uploads: string[]
}

/** What is to take the place of a database. */
export interface Saved extends Pick<Contents, 'counts'> {
  files: SavedFile[]
}

/** A restored database that is whole, and that nobody sees yet. */
export interface Staged {
  /** Puts it in place of the present one; where that fails, the present one stays. */
  put: () => Promise<void>
  /** Gives it up. */
  drop: () => Promise<void>
}

/** How a database is saved and restored. */
export interface DatabaseBackup {
  /** Migrations that this version of the CMS knows. */
  migrations: string[]
  /** @param folder for what must lie on disk meanwhile */
  snapshot: (folder: string) => Promise<Snapshot>
  /**
   * Whether nothing is kept in it that a restored database would take the place of.
   *
   * @throws BackupFailure where the CMS is at work on it
   */
  isEmpty: () => Promise<boolean>
  /** @throws BackupFailure where the files are not what they are said to be; the present database stays as it is */
  stage: (saved: Saved) => Promise<Staged>
}

/** What keeps a database from being saved or restored, in words for the person who runs the CMS. */
export class BackupFailure extends Error {
  override name = 'BackupFailure'
}

/** The collection of uploads, and the field that names the file. */
export const UPLOADS = { collection: 'media', field: 'filename' } as const

/** Tables and collections of Payload's that a database has which nobody has used yet. */
export const isPayloads = (name: string): boolean => /^payload[_-]/.test(name)

/** @throws BackupFailure where there is not as much of everything as was saved */
export function checkCounts(saved: Record<string, number>, restored: Record<string, number>): void {
  for (const [name, count] of Object.entries(saved)) {
    const found = restored[name] ?? 0
    if (found !== count) {
      throw new BackupFailure(`"${name}" has ${found} entries once restored, and had ${count}.`)
    }
  }
}
