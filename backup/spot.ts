/** Where a file has its place: on a disk or in a bucket. */
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { lookup } from 'mime-types'
import type { FileStorage } from '../src/storage'

export interface Spot {
  /** @returns undefined where nothing lies there */
  open: () => Promise<Readable | undefined>
  /** Takes the place of what lies there, as one. @param from a file, which may be gone afterwards */
  put: (from: string) => Promise<void>
  /** Leaves nothing there. */
  remove: () => Promise<void>
}

export const onDisk = (file: string): Spot => ({
  open: async () => {
    try {
      return (await fs.open(file)).createReadStream()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      return undefined
    }
  },
  put: async (from) => {
    await fs.mkdir(path.dirname(file), { recursive: true })
    await moveFile(from, file)
  },
  remove: () => fs.rm(file, { force: true }),
})

export const inBucket = (storage: FileStorage, name: string): Spot => ({
  open: async () => {
    const kept = await storage.get(name)
    return kept && Readable.from(kept.body)
  },
  put: async (from) => {
    await storage.put(name, await fs.readFile(from), lookup(name) || 'application/octet-stream')
  },
  remove: () => storage.remove(name),
})

/** The folder of the uploads and the secret may lie on different disks. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const beside = `${to}.restoring`
    await fs.copyFile(from, beside)
    await fs.rename(beside, to)
    await fs.rm(from)
  }
}
