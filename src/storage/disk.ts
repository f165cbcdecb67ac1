import { randomUUID } from 'node:crypto'
import { promises as fs, type Stats } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import parseRange from 'range-parser'
import type { Asked, FileStorage, KeptFile } from './types'

/** How the name of a file begins that is not whole yet. */
export const ARRIVING = '.arriving-'

/** @returns undefined where there is no such file */
export async function openFile(file: string): Promise<Readable | undefined> {
  return (await opened(file))?.createReadStream()
}

/** A folder on a disk. */
export function diskStorage(folder: string): FileStorage {
  const place = (name: string) => placeIn(folder, name)
  return {
    put: async (name, bytes) => {
      const file = place(name)
      const arriving = path.join(folder, ARRIVING + randomUUID())
      await fs.mkdir(folder, { recursive: true })
      await fs.writeFile(arriving, bytes, { flush: true })
      await fs.rename(arriving, file)
    },
    get: async (name, asked = {}) => {
      const handle = await opened(place(name))
      if (!handle) return undefined
      const part = partOf(await handle.stat(), asked)
      if (!part.bytes) await handle.close()
      const content = part.bytes ? handle.createReadStream(part.bytes) : Readable.from([])
      return { ...part, body: Readable.toWeb(content) as ReadableStream }
    },
    remove: (name) => fs.rm(place(name), { force: true }),
  }
}

/** @throws Error where a name leads elsewhere */
function placeIn(folder: string, name: string): string {
  if (path.basename(name) !== name || name === '..' || name === '.') {
    throw new Error(`${name} is no name of a file.`)
  }
  return path.join(folder, name)
}

async function opened(file: string): Promise<fs.FileHandle | undefined> {
  try {
    return await fs.open(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}

type Part = Omit<KeptFile, 'body'> & {
  /** Which are sent, both ends with them; absent for none. */
  bytes?: { start?: number; end?: number }
}

/** Of several parts at once, the first: RFC 9110 §14.2 lets a server choose. */
function partOf({ size }: Stats, { range }: Asked): Part {
  const headers = { 'Accept-Ranges': 'bytes' }
  const ranges = range === undefined ? undefined : parseRange(size, range)
  const unsatisfiable = ranges === -1 || (Array.isArray(ranges) && ranges.length === 0)
  if (unsatisfiable) {
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } }
  }
  // What is no range at all is ignored.
  const [first] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : []
  if (!first)
    return { status: 200, headers: { ...headers, 'Content-Length': String(size) }, bytes: {} }
  const { start, end } = first
  return {
    status: 206,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      'Content-Range': `bytes ${start}-${end}/${size}`,
    },
    bytes: { start, end },
  }
}
