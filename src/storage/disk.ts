import { promises as fs } from 'node:fs'
import type { Readable } from 'node:stream'

/** @returns undefined where there is no such file */
export async function openFile(file: string): Promise<Readable | undefined> {
  try {
    return (await fs.open(file)).createReadStream()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}
