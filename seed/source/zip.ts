/** Unpacks a zip file, one entry after the other, and trusts none of them. */
import { createWriteStream, promises as fs } from 'node:fs'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import crc32 from 'crc-32'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { ImportError } from '../rules'
import { EntryChecks } from './zipEntry'

/**
 * Writes what a zip file holds into an empty folder. The memory that this takes does not depend on the file.
 *
 * @param given path of the zip file
 * @throws ImportError where it is damaged, or holds what must not be unpacked
 */
export async function unpack(given: string, folder: string): Promise<void> {
  try {
    const zip = await openPromise(given, { decodeStrings: false, autoClose: false })
    try {
      await unpackAll(zip, new EntryChecks(given, zip), folder)
    } finally {
      zip.close()
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (error instanceof ImportError || isOfTheDisk(code)) throw error
    const failure = new ImportError('bad-zip', given, reasonOf(message, code))
    failure.cause = error
    throw failure
  }
}

async function unpackAll(zip: ZipFile, checks: EntryChecks, folder: string): Promise<void> {
  for await (const entry of zip.eachEntry()) {
    const target = path.join(folder, checks.pathOf(entry))
    if (target.endsWith(path.sep)) await fs.mkdir(target, { recursive: true })
    else await write(zip, entry, target)
  }
}

/** Two entries of one name are refused here: which of them would be meant? */
async function write(zip: ZipFile, entry: Entry, target: string): Promise<void> {
  await fs.mkdir(path.dirname(target), { recursive: true })
  const content = await zip.openReadStreamPromise(entry)
  await pipeline(content, checked(entry), createWriteStream(target, { flags: 'wx' }))
}

/** Passes on what it gets, and fails at the end where that is not what was packed. */
function checked({ crc32: expected, fileNameRaw }: Entry): Transform {
  let found = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      found = crc32.buf(chunk, found)
      done(null, chunk)
    },
    flush(done) {
      done(
        found >>> 0 === expected
          ? null
          : new Error(`the checksum of ${String(fileNameRaw)} is wrong`),
      )
    },
  })
}

const TWICE = 'It holds two files, or a file and a folder, of one name.'
const NO_NAME = 'It holds a file whose name this disk does not take.'
/** Errors of the file system that are the fault of the names in a zip file. */
const BY_NAME: Record<string, string> = {
  EEXIST: TWICE,
  ENOTDIR: TWICE,
  EISDIR: TWICE,
  ENAMETOOLONG: NO_NAME,
  EINVAL: NO_NAME,
}

const isOfTheDisk = (code = '') => /^E(?!RR_)/.test(code) && !Object.hasOwn(BY_NAME, code)

/** What the library says of a file that is cut off, or was never packed. */
const NO_ZIP = /end of central directory/i

function reasonOf(message: string, code = ''): string {
  if (NO_ZIP.test(message)) return 'It is no zip file, or only a part of one.'
  return BY_NAME[code] ?? `It cannot be unpacked: ${message.replace(/\.$/, '')}.`
}
