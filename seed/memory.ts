/**
 * What was read of a source, kept for the next run. The same files say the same, and to read them takes
 * longer than everything else that an import does which finds nothing new.
 */
import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../src/sha256'
import type { ConvertedCourse } from './documents'
import type { SourceFile } from './read/files'
import type { Source } from './source'

export interface Reading {
  source: Source
  files: readonly SourceFile[]
  /** What else decides on what is read. */
  options: object
}

/** Remembers one reading of each source. */
export class Memory {
  private place: { file: string; key: string } | undefined

  /**
   * @param folder where it is kept; need not exist
   * @param importer tells this version of the importer from every other
   */
  constructor(
    private readonly folder: string,
    private readonly importer: string,
  ) {}

  /** @returns what the same importer has read of the very same files; undefined where that is not known */
  async recall(reading: Reading): Promise<ConvertedCourse | undefined> {
    const name = `${sha256(path.resolve(reading.source.path)).slice(0, 32)}.json`
    this.place = { file: path.join(this.folder, name), key: this.keyOf(reading) }
    const [key, course] = linesOf(await contentOf(this.place.file))
    if (key !== this.place.key) return undefined
    this.place = undefined
    return JSON.parse(course) as ConvertedCourse
  }

  /** Keeps what was read when it could not be recalled. A page that took too long may be quicker next time. */
  async keep(course: ConvertedCourse): Promise<void> {
    if (!this.place || course.diagnostics.some(({ rule }) => rule === 'slow-page')) return
    const { file, key } = this.place
    const unfinished = `${file}.${randomUUID()}`
    await fs.mkdir(this.folder, { recursive: true })
    await fs.writeFile(unfinished, `${key}\n${JSON.stringify(course)}`)
    await fs.rename(unfinished, file)
  }

  private keyOf({ source, files, options }: Reading): string {
    const read = files.map((file) => [file.path, file.absolute, file.digest])
    return sha256(JSON.stringify([this.importer, source.name, options, read]))
  }
}

async function contentOf(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return ''
  }
}

function linesOf(content: string): [first: string, rest: string] {
  const end = content.indexOf('\n')
  return [content.slice(0, Math.max(end, 0)), content.slice(end + 1)]
}
