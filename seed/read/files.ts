/** The one stage that reads the disk: a folder's files, checked before anything is made of them. */
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { MOST_ASSET_BYTES } from '../limits'
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

const TEXT = /\.(md|markdown|mkdn?|mkdown|html?|xhtml|txt|ya?ml)$/i
/** Below these folders of Jekyll, what would be a file to download elsewhere is text. */
const JEKYLL_TEXT = /^_(data\/.*\.(csv|tsv|json)|includes\/.*\.(csv|json|js|css|svg|xml))$/i
const IGNORED = /^(\.git|node_modules|vendor|_site|\.jekyll-cache)$/
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])
const MOST_BYTES = 5_000_000

/**
 * @param source a folder, or one page
 * @throws ImportError where there is neither, or a file cannot be what it should be
 */
export async function readFiles(source: string): Promise<SourceFile[]> {
  const real = await realPath(source)
  const stat = await fs.stat(real)
  if (!stat.isDirectory()) return [await readFile(path.basename(real), real, stat.size)]
  const files: SourceFile[] = []
  await walk(real, '', [real], files)
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
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
async function walk(
  root: string,
  below: string,
  above: string[],
  files: SourceFile[],
): Promise<void> {
  for (const entry of await fs.readdir(path.join(root, below), { withFileTypes: true })) {
    if (IGNORED.test(entry.name)) continue
    const relative = below ? `${below}/${entry.name}` : entry.name
    const real = await insidePath(root, relative)
    const stat = await fs.stat(real)
    if (!stat.isDirectory()) files.push(await readFile(relative, real, stat.size))
    else if (!above.includes(real)) await walk(root, relative, [...above, real], files)
    else refuse(relative, 'This symbolic link leads to a folder that it lies in.')
  }
}

async function insidePath(root: string, relative: string): Promise<string> {
  const real = await fs.realpath(path.join(root, relative)).catch(() => undefined)
  if (real?.startsWith(root + path.sep)) return real
  return refuse(relative, 'This symbolic link leads out of the folder.')
}

function refuse(file: string, message: string): never {
  throw new ImportError('outside-folder', file, message)
}

async function readFile(relative: string, absolute: string, size: number): Promise<SourceFile> {
  const isText = TEXT.test(relative) || JEKYLL_TEXT.test(relative)
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
