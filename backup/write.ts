/** Writes an archive: a zip file that is there under its name only when it is whole. */
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, promises as fs } from 'node:fs'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { validateFileName } from 'yauzl'
import { ZipFile } from 'yazl'
import { BackupFailure } from '../src/engines/backup'
import { MANIFEST, type Manifest } from './manifest'

/** It holds what signs and opens. */
const OWNER_ONLY = 0o600

type Packed = Manifest['files'][number]

export interface Archive {
  /** Takes a file in as it is read; what it holds is not kept in memory. */
  add: (path: string, content: Readable, options: { compress: boolean }) => Promise<Packed>
  /** Nothing can be added any more. */
  finish: (manifest: Manifest) => Promise<void>
  /** Leaves nothing behind. */
  abandon: () => Promise<void>
}

/** @throws BackupFailure where there is a file of this name already */
export async function createArchive(file: string): Promise<Archive> {
  if (existsSync(file)) throw new BackupFailure(`There is a file ${file} already.`)
  const unfinished = `${file}.unfinished`
  const zip = new ZipFile()
  const broken = new AbortController()
  const target = createWriteStream(unfinished, { mode: OWNER_ONLY, flush: true })
  const written = pipeline(zip.outputStream, target)
  // Whoever adds is told; `finish` tells it again.
  written.catch((error: Error) => broken.abort(error))

  return {
    add: async (path, content, options) => {
      refuseUnreadable(path)
      const { passing, packed } = digesting(path)
      zip.addReadStream(passing, path, options)
      try {
        await pipeline(content, passing, { signal: broken.signal })
      } catch (error) {
        throw broken.signal.aborted ? broken.signal.reason : error
      }
      return packed()
    },
    finish: async (manifest) => {
      zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), MANIFEST)
      zip.end()
      await written
      await fs.rename(unfinished, file)
    },
    abandon: async () => {
      // What is just being opened would be there again.
      const closed = new Promise<void>((resolve) => target.once('close', resolve))
      target.destroy()
      if (!target.closed) await closed
      await fs.rm(unfinished, { force: true })
    },
  }
}

/** A zip file would take such a name, and nobody could open it again. */
function refuseUnreadable(path: string): void {
  if (validateFileName(path) === null) return
  throw new BackupFailure(
    `The file ${path} cannot be saved: no archive may hold a name like that. Rename it or move it away, and save again.`,
  )
}

/** Passes on what it gets, and then knows what that was. */
function digesting(path: string): { passing: Transform; packed: () => Packed } {
  const hash = createHash('sha256')
  let bytes = 0
  const passing = new Transform({
    transform(chunk: Buffer | string, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { passing, packed: () => ({ path, bytes, sha256: hash.digest('hex') }) }
}
