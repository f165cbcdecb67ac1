/** The one stage that reads the disk: a folder's files, checked before anything is made of them. */
import { isUtf8 } from 'node:buffer'
import { promises as fs, type Stats } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../../src/sha256'
import { refusalOf } from '../../collections/Media/refusal'
import { MOST_ASSET_BYTES } from '../limits'
import { ImportError, type Diagnostic } from '../rules'
import { attempted } from './attempt'
import { replacedIfNone } from './characters'

export interface SourceFile {
  /** Relative to the folder, with slashes. */
  path: string
  absolute: string
  /** Text of a file that is text to us; absent for pictures and documents. */
  text?: string
  /** SHA-256 of the bytes. */
  digest: string
  /** Why it cannot be uploaded; absent for a file that can be. */
  unwanted?: string
}

export interface ReadFiles {
  files: SourceFile[]
  /** Why others cannot be read. */
  refused: Diagnostic[]
}

const TEXT = /\.(md|markdown|mkdn?|mkdown|html?|xhtml|txt|ya?ml)$/i
/** Below these folders of Jekyll, what would be a file to download elsewhere is text. */
const JEKYLL_TEXT = /^_(data\/.*\.(csv|tsv|json)|includes\/.*\.(csv|json|js|css|svg|xml))$/i
const IGNORED = /^(\.git|node_modules|vendor|_site|\.jekyll-cache)$/
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])
const MOST_BYTES = 5_000_000

/**
 * @param source a folder, or one page
 * @throws ImportError where there is neither
 */
export async function readFiles(source: string): Promise<ReadFiles> {
  const real = await realPath(source)
  const read: ReadFiles = { files: [], refused: [] }
  const stat = await fs.stat(real)
  if (stat.isDirectory()) await walk(real, '', [real], read)
  else await take(path.basename(real), real, stat, read)
  read.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  read.refused.sort((a, b) => (a.file < b.file ? -1 : 1))
  return read
}

async function realPath(source: string): Promise<string> {
  try {
    return await fs.realpath(source)
  } catch (error) {
    if (!MISSING.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new ImportError('no-folder', source, 'There is no such file or folder.')
  }
}

/** @param above real paths of this folder and those that it lies in */
async function walk(root: string, below: string, above: string[], read: ReadFiles): Promise<void> {
  const say = (found: Diagnostic) => read.refused.push(found)
  const folder = path.join(root, below)
  const entries = await attempted(byTheSystem(below || '.', fs.readdir(folder)), say)
  for (const name of entries ?? []) {
    if (IGNORED.test(name)) continue
    const relative = below ? `${below}/${name}` : name
    const real = await attempted(insidePath(root, relative, above), say)
    if (real === undefined) continue
    const stat = await fs.stat(real)
    if (stat.isDirectory()) await walk(root, relative, [...above, real], read)
    else await take(relative, real, stat, read)
  }
}

async function insidePath(root: string, relative: string, above: string[]): Promise<string> {
  const real = await fs.realpath(path.join(root, relative)).catch(() => undefined)
  if (real === undefined) return refuse(relative, 'This symbolic link leads nowhere.')
  if (above.includes(real))
    refuse(relative, 'This symbolic link leads to a folder that it lies in.')
  if (real.startsWith(root + path.sep)) return real
  return refuse(relative, 'This symbolic link leads out of the folder.')
}

function refuse(file: string, message: string): never {
  throw new ImportError('outside-folder', file, message)
}

/** @throws ImportError where the system does not let the file or folder be read */
async function byTheSystem<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const failure = new ImportError('unreadable-file', file, `It cannot be read (${code}).`)
    failure.cause = error
    throw failure
  }
}

async function take(relative: string, absolute: string, stat: Stats, read: ReadFiles) {
  const file = await attempted(readFile(relative, absolute, stat), (found) =>
    read.refused.push(found),
  )
  if (file) read.files.push(file)
}

async function readFile(relative: string, absolute: string, stat: Stats): Promise<SourceFile> {
  if (!stat.isFile())
    throw new ImportError('unreadable-file', relative, 'It is neither a file nor a folder.')
  const isText = TEXT.test(relative) || JEKYLL_TEXT.test(relative)
  const { size } = stat
  if (size > (isText ? MOST_BYTES : MOST_ASSET_BYTES)) {
    throw new ImportError('huge-file', relative, `The file has ${size} bytes.`)
  }
  const bytes = await byTheSystem(relative, fs.readFile(absolute))
  const digest = sha256(bytes)
  const text = isText ? { text: decode(bytes, relative) } : {}
  const refusal = await refusalOf(relative, bytes)
  return { path: relative, absolute, digest, ...text, ...(refusal && { unwanted: refusal }) }
}

function decode(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf8')
  if (isUtf8(bytes)) return replacedIfNone(text.replace(/\r\n?/g, '\n'))
  const line = text.split('\uFFFD')[0]?.split('\n').length
  throw new ImportError('bad-encoding', file, 'The file is not valid UTF-8.', line)
}
