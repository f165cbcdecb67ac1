/** Where a file has its place: on a disk or in a bucket. */
import { createWriteStream, existsSync, promises as fs } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { lookup } from 'mime-types'
import type { Bucket } from '../src/storage'
import { openFile } from '../src/storage/disk'

/** How the name of a file ends that is not whole yet. */
export const UNFINISHED = '.unfinished'

export interface Spot {
  /** @returns undefined where nothing lies there */
  open: () => Promise<Readable | undefined>
  /**
   * Lays what lies there, if anything does, elsewhere on the disk: under that name only when it is whole. Until something is
   * put in its place, it may be there as well.
   */
  setAside: (to: string) => Promise<void>
  /** Takes the place of what lies there, as one. @param from a file, which may be gone afterwards */
  put: (from: string) => Promise<void>
  /** Leaves nothing there. */
  remove: () => Promise<void>
}

export const onDisk = (file: string): Spot => ({
  open: () => openFile(file),
  setAside: async (to) => {
    if (existsSync(file)) await moveFile(file, to)
  },
  put: (from) => moveFile(from, file),
  remove: () => fs.rm(file, { force: true }),
})

export const inBucket = (storage: Bucket, name: string): Spot => ({
  open: async () => {
    const kept = await storage.get(name)
    return kept && Readable.from(kept.body)
  },
  setAside: async (to) => {
    const kept = await storage.get(name)
    if (!kept) return
    await fs.mkdir(path.dirname(to), { recursive: true })
    await pipeline(kept.body, createWriteStream(to + UNFINISHED, { flush: true }))
    await fs.rename(to + UNFINISHED, to)
  },
  put: async (from) => {
    await storage.put(name, await fs.readFile(from), lookup(name) || 'application/octet-stream')
  },
  remove: () => storage.remove(name),
})

/** The folder of the uploads and the secret may lie on different disks. */
async function moveFile(from: string, to: string): Promise<void> {
  await fs.mkdir(path.dirname(to), { recursive: true })
  try {
    await fs.rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const beside = to + UNFINISHED
    await fs.copyFile(from, beside)
    await fs.rename(beside, to)
    await fs.rm(from)
  }
}
