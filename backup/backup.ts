/** Saves the CMS: its database, its uploads, and the secret where the CMS made one itself. */
import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { DatabaseBackup, Snapshot } from '../src/engines/backup'
import { failureAt } from './failure'
import { FORMAT, ownVersion, type Manifest } from './manifest'
import { DATABASE, SECRET, UPLOADS, type Place } from './place'
import { createArchive, type Archive } from './write'

/**
 * Writes an archive while editors go on writing. The database is saved as of one moment, and then the files: a file is
 * written before its document, so those that the database mentions are there, unless somebody has deleted one since.
 *
 * @throws BackupFailure, and then leaves no file behind
 */
export const backUp = (place: Place, database: DatabaseBackup, file: string): Promise<Manifest> =>
  save(place, database, file).catch((error: unknown) => {
    throw failureAt(file, error) ?? error
  })

async function save(place: Place, database: DatabaseBackup, file: string): Promise<Manifest> {
  const archive = await createArchive(file)
  const folder = await fs.mkdtemp(`${path.resolve(file)}.`)
  try {
    const snapshot = await database.snapshot(folder)
    try {
      return await pack(place, snapshot, archive)
    } finally {
      await snapshot.close()
    }
  } catch (error) {
    await archive.abandon()
    throw error
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

async function pack(place: Place, snapshot: Snapshot, archive: Archive): Promise<Manifest> {
  const files: Manifest['files'] = []
  for (const { name, open } of snapshot.files) {
    files.push(await archive.add(DATABASE + name, await open(), { compress: true }))
  }
  const saved = new Set<string>()
  for (const name of await place.uploads.names()) {
    const content = await place.uploads.at(name).open()
    if (!content) continue
    // Pictures and documents are packed already.
    files.push(await archive.add(UPLOADS + name, content, { compress: false }))
    saved.add(name)
  }
  const secret = await place.secret?.open()
  if (secret) files.push(await archive.add(SECRET, secret, { compress: false }))
  const { counts, migrations, uploads: mentioned } = snapshot.contents()
  const manifest: Manifest = {
    format: FORMAT,
    version: ownVersion(),
    engine: place.engine,
    madeAt: new Date().toISOString(),
    migrations,
    counts,
    missing: mentioned.filter((name) => !saved.has(name)),
    files,
  }
  await archive.finish(manifest)
  return manifest
}
