import { randomUUID } from 'node:crypto'
import { constants, createReadStream, promises as fs, type Stats } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import parseRange from 'range-parser'
import { undefinedIfMissing } from '../undefinedIfMissing'
import { digestOf } from './digest'
import type { Asked, FileStorage, KeptFile } from './types'

/** How the name of a file begins that is not whole yet; what follows nobody else gives a file. */
const ARRIVING = '.arriving-'
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Whether a file is one that is not whole yet, or of which the rest never came. */
export const isArriving = (name: string): boolean =>
  name.startsWith(ARRIVING) && UUID.test(name.slice(ARRIVING.length))

/** @returns undefined where there is no such file */
export async function openFile(file: string): Promise<Readable | undefined> {
  const handle = await fs.open(file).catch(undefinedIfMissing)
  return handle?.createReadStream()
}

/** A folder on a disk. */
export function diskStorage(folder: string): FileStorage {
  const place = (name: string) => placeIn(folder, name)
  return {
    add: async (name, bytes) => {
      const file = place(name)
      const arriving = path.join(folder, ARRIVING + randomUUID())
      await fs.mkdir(folder, { recursive: true })
      try {
        await fs.writeFile(arriving, bytes, { flush: true })
        await link(arriving, file)
        return true
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false
        throw error
      } finally {
        await fs.rm(arriving, { force: true })
      }
    },
    get: async (name, asked = {}) => {
      const file = place(name)
      const found = await statOf(file)
      if (!found) return undefined
      const digest = await digestOf(file, found).catch(undefinedIfMissing)
      if (digest === undefined) return undefined
      const { bytes, ...part } = partOf(found, digest, asked)
      return { ...part, body: bytes ? contentOf(file, bytes) : new Blob([]).stream() }
    },
    remove: (name) => fs.rm(place(name), { force: true }),
  }
}

/** What file systems say that know no second name of a file: those of memory cards, and some in a network. */
const NO_LINKS = new Set(['ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM'])

/** Gives a file its name as one, unless there is a file of that name: a rename would write over it. */
async function link(from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to)
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error
    await fs.copyFile(from, to, constants.COPYFILE_EXCL)
  }
}

/** @throws Error where a name leads elsewhere */
function placeIn(folder: string, name: string): string {
  if (path.basename(name) !== name || name === '..' || name === '.') {
    throw new Error(`${name} is no name of a file.`)
  }
  return path.join(folder, name)
}

const statOf = (file: string): Promise<Stats | undefined> => fs.stat(file).catch(undefinedIfMissing)

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

/** Opened when somebody begins to read: who has gone before that leaves nothing open. */
function contentOf(file: string, bytes: Bytes): ReadableStream {
  const content = async function* () {
    yield* createReadStream(file, bytes)
  }
  const strategy = { highWaterMark: 0 }
  return Readable.toWeb(Readable.from(content(), { objectMode: false }), {
    strategy,
  }) as ReadableStream
}

/** Both ends are among them. */
interface Bytes {
  start?: number
  end?: number
}

type Part = Omit<KeptFile, 'body'> & {
  /** Which are sent; absent for none. */
  bytes?: Bytes
}

/** RFC 9110 §13.1.2. */
function has(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.trim() === '*' || ifNoneMatch.match(/"[^"]*"/g)?.includes(etag) === true
}

/** Dates of HTTP have whole seconds. What is no date is ignored, and so is a date beside a tag. RFC 9110 §13.1.3. */
function isUnchanged(mtime: Date, { ifNoneMatch, ifModifiedSince }: Asked): boolean {
  if (ifNoneMatch !== undefined || ifModifiedSince === undefined) return false
  return Math.floor(mtime.getTime() / 1000) <= Date.parse(ifModifiedSince) / 1000
}

/** Who has a part of other bytes needs all of these; of a date nobody knows which bytes it is of. RFC 9110 §13.1.5. */
const mayHavePart = (ifRange: string | undefined, etag: string): boolean =>
  ifRange === undefined || ifRange.trim() === etag

/** Of several parts at once, the first: RFC 9110 §14.2 lets a server choose. */
function partOf(file: Stats, digest: string, asked: Asked): Part {
  const { range, ifRange, ifNoneMatch } = asked
  const { size, mtime } = file
  const etag = `"${digest}"`
  const headers = {
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Last-Modified': mtime.toUTCString(),
  }
  if (has(ifNoneMatch, etag) || isUnchanged(mtime, asked)) return { status: 304, headers }
  const isPart = range !== undefined && mayHavePart(ifRange, etag)
  const ranges = isPart ? parseRange(size, range) : undefined
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
