/** Reads an archive, and trusts nothing in it before its digests are right. */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { BackupFailure } from '../src/engines/backup'
import { MANIFEST, readManifest, type Manifest } from './manifest'

/** More would be no list of files. */
const MANIFEST_BYTES = 256_000_000

export interface OpenArchive {
  manifest: Manifest
  /** @throws BackupFailure where a file is not there */
  open: (path: string) => Promise<Readable>
  close: () => void
}

/**
 * Opens an archive that is whole: every file that it is said to hold is there and is what it was.
 *
 * @throws BackupFailure
 */
export async function openArchive(file: string): Promise<OpenArchive> {
  const zip = await opened(file)
  try {
    return await checked(file, zip)
  } catch (error) {
    zip.close()
    if (error instanceof BackupFailure) throw error
    throw damaged(file, error)
  }
}

async function opened(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new BackupFailure(`There is no file ${file}.`, { cause: error })
    throw damaged(file, error)
  }
}

async function checked(file: string, zip: ZipFile): Promise<OpenArchive> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Error(`it holds ${entry.fileName} twice`)
    entries.set(entry.fileName, entry)
  }
  const open = (path: string) => {
    const entry = entries.get(path)
    if (!entry) throw new Error(`it does not hold ${path}`)
    return zip.openReadStreamPromise(entry)
  }
  const manifest = await manifestIn(file, entries, open)
  if (entries.size !== manifest.files.length + 1) throw new Error('it holds more than it should')
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = await digestOf(await open(path))
    if (found.bytes !== bytes || found.sha256 !== sha256) throw new Error(`${path} has changed`)
  }
  return { manifest, open: async (path) => open(path), close: () => zip.close() }
}

async function manifestIn(
  file: string,
  entries: ReadonlyMap<string, Entry>,
  open: (path: string) => Promise<Readable>,
): Promise<Manifest> {
  const entry = entries.get(MANIFEST)
  if (!entry) throw new BackupFailure(`${file} is no backup of this CMS.`)
  if (entry.uncompressedSize > MANIFEST_BYTES) throw new Error('its manifest is too large')
  return readManifest(Buffer.concat(await (await open(MANIFEST)).toArray()).toString())
}

export async function digestOf(content: Readable): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

const damaged = (file: string, error: unknown) =>
  new BackupFailure(
    `${file} is damaged, or is no backup: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`,
    { cause: error },
  )
