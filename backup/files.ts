/** The files of an archive: laid beside those that are there, then put in place, or taken back. */
import { createReadStream, createWriteStream, existsSync, promises as fs } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { filesIn } from './folder'
import { keptIn } from './halfExchanged'
import { SECRET, STAGING, UPLOADS, type Place } from './place'
import { digestOf, type OpenArchive } from './read'

const OWNER_ONLY = 0o600

export interface StagedFiles {
  put: () => Promise<void>
  /** As it was before, where `put` has begun. */
  takeBack: () => Promise<void>
  clear: () => Promise<void>
}

interface Move {
  from: string
  to: string
}

/** Files that the archive does not hold stay; nothing mentions them any more. */
export async function stageFiles(place: Place, archive: OpenArchive): Promise<StagedFiles> {
  const staging = path.join(place.uploads, STAGING)
  const kept = keptIn(place.uploads)
  const clear = () => fs.rm(staging, { recursive: true, force: true })
  const due: (Move & { name: string })[] = []
  const done: Move[] = []
  await putBackKept(place)
  await clear()
  try {
    for (const { path: name, sha256 } of archive.manifest.files) {
      const to = targetOf(place, name)
      if (to === undefined) continue
      if (existsSync(to) && (await digestOf(createReadStream(to))).sha256 === sha256) continue
      const from = path.join(staging, 'new', name)
      await fs.mkdir(path.dirname(from), { recursive: true })
      await pipeline(await archive.open(name), createWriteStream(from, { mode: modeOf(name) }))
      due.push({ name, from, to })
    }
  } catch (error) {
    await clear()
    throw error
  }
  const move = async ({ from, to }: Move) => {
    await fs.mkdir(path.dirname(to), { recursive: true })
    await moveFile(from, to)
    done.push({ from, to })
  }
  return {
    put: async () => {
      for (const { name, from, to } of due) {
        await fs.mkdir(kept, { recursive: true })
        if (existsSync(to)) await move({ from: to, to: path.join(kept, name) })
        await move({ from, to })
      }
    },
    takeBack: async () => {
      for (const { from, to } of done.toReversed()) await moveFile(to, from)
    },
    clear,
  }
}

/** What a restore had put aside that was cut off: until this one puts its own in place, all is as before that one. */
async function putBackKept(place: Place): Promise<void> {
  const kept = keptIn(place.uploads)
  for (const name of await filesIn(kept)) {
    const to = targetOf(place, name)
    if (to !== undefined) await moveFile(path.join(kept, name), to)
  }
}

function targetOf({ uploads, secret }: Place, name: string): string | undefined {
  if (name === SECRET) return secret
  return name.startsWith(UPLOADS) ? path.join(uploads, name.slice(UPLOADS.length)) : undefined
}

const modeOf = (name: string) => (name === SECRET ? OWNER_ONLY : undefined)

/** The folder of the uploads and that of the database may lie on different disks. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await fs.copyFile(from, to)
    await fs.rm(from)
  }
}
