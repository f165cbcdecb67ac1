/** The files of an archive: laid on the disk, then put in place, or taken back. */
import { createWriteStream, existsSync, promises as fs } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { filesIn } from './folder'
import { keptIn } from './halfExchanged'
import { SECRET, UPLOADS, type Place } from './place'
import { digestOf, type OpenArchive } from './read'
import { UNFINISHED, type Spot } from './spot'

const OWNER_ONLY = 0o600

export interface StagedFiles {
  /** Names of uploads of which there are others. */
  others: string[]
  put: () => Promise<void>
  /** As it was before, where `put` has begun. */
  takeBack: () => Promise<void>
  /** From one moment to the next nothing is half exchanged any more. */
  settle: () => Promise<void>
  clear: () => Promise<void>
}

interface Due {
  name: string
  spot: Spot
}

/** Files that the archive does not hold stay; nothing mentions them any more. */
export async function stageFiles(place: Place, archive: OpenArchive): Promise<StagedFiles> {
  const { staging } = place
  const kept = keptIn(staging)
  const clear = () => fs.rm(staging, { recursive: true, force: true })
  const fresh = (name: string) => path.join(staging, 'new', name)
  const due: Due[] = []
  const begun: Due[] = []
  const others: string[] = []
  await putBackKept(place)
  await clear()
  try {
    for (const { path: name, sha256 } of archive.manifest.files) {
      const spot = spotOf(place, name)
      if (!spot) continue
      const present = await digestAt(spot)
      if (present === sha256) continue
      if (present && name.startsWith(UPLOADS)) others.push(name.slice(UPLOADS.length))
      await write(name, await archive.open(name), fresh(name))
      due.push({ name, spot })
    }
  } catch (error) {
    await clear()
    throw error
  }
  return {
    others,
    put: async () => {
      for (const { name, spot } of due) {
        await fs.mkdir(kept, { recursive: true })
        await spot.setAside(path.join(kept, name))
        begun.push({ name, spot })
        await spot.put(fresh(name))
      }
    },
    takeBack: async () => {
      for (const { name, spot } of begun.toReversed()) {
        const before = path.join(kept, name)
        await (existsSync(before) ? spot.put(before) : spot.remove())
      }
    },
    settle: async () => {
      if (existsSync(kept)) await fs.rename(kept, path.join(staging, 'replaced'))
    },
    clear,
  }
}

async function write(name: string, content: Readable, file: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true })
  const mode = name === SECRET ? OWNER_ONLY : undefined
  await pipeline(content, createWriteStream(file, { mode, flush: true }))
}

/** What a restore had put aside that was cut off: until this one puts its own in place, all is as before that one. */
async function putBackKept(place: Place): Promise<void> {
  const kept = keptIn(place.staging)
  for (const name of await filesIn(kept)) {
    if (!name.endsWith(UNFINISHED)) await spotOf(place, name)?.put(path.join(kept, name))
  }
}

async function digestAt(spot: Spot): Promise<string | undefined> {
  const content = await spot.open()
  return content && (await digestOf(content)).sha256
}

function spotOf({ uploads, secret }: Place, name: string): Spot | undefined {
  if (name === SECRET) return secret
  return name.startsWith(UPLOADS) ? uploads.at(name.slice(UPLOADS.length)) : undefined
}
