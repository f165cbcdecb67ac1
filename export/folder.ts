/** Writes the files of an export to a folder: all of them or none, and over nothing that is somebody else's. */
import { createWriteStream, promises as fs } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sha256OfFile } from '../src/sha256'
import { ExportError } from './error'

/** Stands beside the files and lists them, so that a later export knows what it may replace. */
const MARKER = '.connectedlib-export.json'

export interface FolderContent {
  /** Public id of the course. */
  course: string
  texts: ReadonlyMap<string, string>
  /** Files to copy, by path in the folder. */
  assets: ReadonlyMap<string, () => Promise<Readable>>
}

const READABLE = 0o755

interface Marker {
  course: string
  /** SHA-256 of each file, by path. */
  files: Record<string, string>
}

/**
 * @param folder does not exist, is empty, or holds an earlier export of this course that nobody has changed
 * @throws ExportError where it holds something else, or what keeps a file from being copied
 */
export async function writeFolder(folder: string, content: FolderContent): Promise<void> {
  const target = path.resolve(folder)
  const replaces = await mayReplace(target, content.course)
  await fs.mkdir(path.dirname(target), { recursive: true })
  const made = await fs.mkdtemp(`${target}.part-`)
  try {
    await fill(made, content)
    await exchange(made, target, replaces)
  } finally {
    await fs.rm(made, { recursive: true, force: true })
  }
}

/** The earlier export stays where it is unless the new one takes its place. */
async function exchange(made: string, target: string, replaces: boolean): Promise<void> {
  // A temporary folder is its owner's alone; an export is a folder like any other.
  await fs.chmod(made, READABLE)
  const earlier = `${made}.earlier`
  if (replaces) await fs.rename(target, earlier)
  try {
    await fs.rename(made, target)
  } catch (error) {
    if (replaces) await fs.rename(earlier, target)
    throw error
  }
  await fs.rm(earlier, { recursive: true, force: true })
}

/** @returns whether there is a folder that gives way */
async function mayReplace(target: string, course: string): Promise<boolean> {
  const there = await filesIn(target)
  if (there === undefined) return false
  if (there.length === 0) return true
  const marker = there.includes(MARKER) ? await readMarker(path.join(target, MARKER)) : undefined
  if (marker?.course !== course) {
    throw new ExportError(
      `${target} is not empty and is no earlier export of this course. Give a new or an empty folder.`,
    )
  }
  for (const file of there) {
    if (file === MARKER || marker.files[file] === (await sha256OfFile(path.join(target, file))))
      continue
    throw new ExportError(
      `${path.join(target, file)} was added or changed after the export. Give another folder, or take it away first.`,
    )
  }
  return true
}

async function filesIn(target: string): Promise<string[] | undefined> {
  try {
    const entries = await fs.readdir(target, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(target, path.join(entry.parentPath, entry.name)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'ENOTDIR') throw new ExportError(`${target} is a file. Give a folder.`)
    throw error
  }
}

async function readMarker(file: string): Promise<Marker | undefined> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8')) as Marker
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function fill(folder: string, { course, texts, assets }: FolderContent): Promise<void> {
  const files: Record<string, string> = {}
  for (const [file, text] of texts) {
    await fs.mkdir(path.join(folder, path.dirname(file)), { recursive: true })
    await fs.writeFile(path.join(folder, file), text)
    files[file] = await sha256OfFile(path.join(folder, file))
  }
  for (const [file, open] of assets) {
    await fs.mkdir(path.join(folder, path.dirname(file)), { recursive: true })
    await pipeline(await open(), createWriteStream(path.join(folder, file)))
    files[file] = await sha256OfFile(path.join(folder, file))
  }
  const marker: Marker = { course, files }
  await fs.writeFile(path.join(folder, MARKER), `${JSON.stringify(marker, null, 2)}\n`)
}
