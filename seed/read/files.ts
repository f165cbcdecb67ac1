/** The one stage that reads the disk: a folder's files, checked before anything is made of them. */
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { ImportError } from '../rules'

export interface SourceFile {
  /** Relative to the folder, with slashes. */
  path: string
  absolute: string
  /** Text of a file that is text to us; absent for pictures and documents. */
  text?: string
  /** SHA-256 of the bytes. */
  digest: string
}

const TEXT = /\.(md|markdown|html?|txt|ya?ml)$/i
const IGNORED = /^(\.git|node_modules|vendor|_site|\.jekyll-cache)$/
const MOST_BYTES = 5_000_000
const MOST_ASSET_BYTES = 200_000_000

/** @throws ImportError where the folder is none, or a file cannot be what it should be */
export async function readFiles(folder: string): Promise<SourceFile[]> {
  const root = await realFolder(folder)
  const files: SourceFile[] = []
  await walk(root, '', files)
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function realFolder(folder: string): Promise<string> {
  try {
    const real = await fs.realpath(folder)
    if ((await fs.stat(real)).isDirectory()) return real
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  throw new ImportError('no-folder', folder, 'There is no such folder.')
}

async function walk(root: string, below: string, files: SourceFile[]): Promise<void> {
  for (const entry of await fs.readdir(path.join(root, below), { withFileTypes: true })) {
    if (IGNORED.test(entry.name)) continue
    const relative = below ? `${below}/${entry.name}` : entry.name
    const absolute = await inside(root, relative, entry.isSymbolicLink())
    const stat = await fs.stat(absolute)
    if (stat.isDirectory()) await walk(root, relative, files)
    else files.push(await readFile(relative, absolute, stat.size))
  }
}

async function inside(root: string, relative: string, isLink: boolean): Promise<string> {
  const absolute = path.join(root, relative)
  if (!isLink) return absolute
  const real = await fs.realpath(absolute).catch(() => undefined)
  if (real?.startsWith(root + path.sep)) return real
  throw new ImportError('outside-folder', relative, 'This symbolic link leads out of the folder.')
}

async function readFile(relative: string, absolute: string, size: number): Promise<SourceFile> {
  const isText = TEXT.test(relative)
  if (size > (isText ? MOST_BYTES : MOST_ASSET_BYTES)) {
    throw new ImportError('huge-file', relative, `The file has ${size} bytes.`)
  }
  const bytes = await fs.readFile(absolute)
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { path: relative, absolute, digest, ...(isText && { text: decode(bytes, relative) }) }
}

function decode(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf8')
  if (isUtf8(bytes)) return text.replace(/\r\n?/g, '\n')
  const line = text.split('\uFFFD')[0]?.split('\n').length
  throw new ImportError('bad-encoding', file, 'The file is not valid UTF-8.', line)
}
