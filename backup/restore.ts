/** Restores what was saved. Until everything is whole and beside the present state, that is not touched. */
import type { DatabaseBackup } from '../src/engines/backup'
import { BackupFailure } from '../src/engines/backup'
import { stageFiles } from './files'
import { FORMAT, isNewer, ownVersion, type Manifest } from './manifest'
import { DATABASE, type Place } from './place'
import { openArchive, type OpenArchive } from './read'

/**
 * Restores an archive.
 *
 * @param options.replace whether it may take the place of what is there
 * @throws BackupFailure, and then everything is as it was
 */
export async function restore(
  place: Place,
  database: DatabaseBackup,
  file: string,
  { replace = false }: { replace?: boolean } = {},
): Promise<Manifest> {
  const archive = await openArchive(file)
  try {
    refuseForeign(file, archive.manifest, place, database)
    if (!(await database.isEmpty()) && !replace) {
      throw new BackupFailure(
        'This CMS has content already. To put the backup in its place, say --replace.',
      )
    }
    await exchange(place, database, archive, replace)
    return archive.manifest
  } finally {
    archive.close()
  }
}

function refuseForeign(
  file: string,
  { format, version, engine, migrations }: Manifest,
  place: Place,
  database: DatabaseBackup,
): void {
  const unknown = migrations.find((name) => !database.migrations.includes(name))
  if (format > FORMAT || isNewer(version, ownVersion()) || (engine === place.engine && unknown)) {
    const what = unknown ? ` ("${unknown}")` : ''
    throw new BackupFailure(
      `${file} was made by version ${version}${what}, which is newer than this one. Update the CMS first.`,
    )
  }
  if (engine !== place.engine) {
    throw new BackupFailure(
      `${file} is of ${engine}, and DATABASE_URI leads to ${place.engine}. Restore it there, and move it with npm run transfer.`,
    )
  }
}

async function exchange(
  place: Place,
  database: DatabaseBackup,
  archive: OpenArchive,
  replace: boolean,
): Promise<void> {
  const { counts, files } = archive.manifest
  const saved = files
    .filter(({ path }) => path.startsWith(DATABASE))
    .map(({ path }) => ({
      name: path.slice(DATABASE.length),
      open: () => archive.open(path),
    }))
  const uploads = await stageFiles(place, archive)
  let isHalf = false
  try {
    if (!replace) refuseOverwriting(uploads.others)
    const staged = await database.stage({ files: saved, counts })
    try {
      await uploads.put()
      await staged.put()
    } catch (error) {
      const [, back] = await Promise.allSettled([staged.drop(), uploads.takeBack()])
      isHalf = back.status === 'rejected'
      throw back.status === 'rejected' ? stranded(place, error, back.reason) : error
    }
    // Taking away what was replaced takes a while, and who is cut off in it must not be put back.
    await uploads.settle()
  } finally {
    // What was replaced is kept for the next restore where it could not be put back.
    if (!isHalf) await uploads.clear()
  }
}

function refuseOverwriting(others: string[]): void {
  const [first] = others
  if (!first) return
  throw new BackupFailure(
    `Uploads are there already that are others than those of the backup: ${first}${others.length > 1 ? ` and ${others.length - 1} more` : ''}. To put those of the backup in their place, say --replace.`,
  )
}

const stranded = (place: Place, error: unknown, reason: unknown) =>
  new BackupFailure(
    `The backup could not be put in place (${messageOf(error)}), and what it had replaced among the uploads could not be put back (${messageOf(reason)}): that lies in ${place.staging}. Run "npm run restore" again, with --replace.`,
    { cause: error },
  )

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
