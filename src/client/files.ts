/** `connectedlib-cms/client/files`: a copy of the content in a folder, for Node, Deno and Bun. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SyncStore } from './sync/store'
import type { DocumentIn } from './types'

const TOKEN = 'token'
const SUFFIX = '.json'
/** What the API gives as an id; nothing else becomes the name of a file. */
const ID = /^[a-z]{2,4}_[a-z2-7]{16}$/

/**
 * Keeps each document as `ID.json` in a folder that it makes. A file is either the old one or the new one, whenever
 * the process ends. One process at a time may sync a folder.
 */
export class FileSyncStore<D extends { id: string } = DocumentIn> implements SyncStore<D> {
  constructor(private readonly folder: string) {}

  async token(): Promise<string | undefined> {
    try {
      return await readFile(path.join(this.folder, TOKEN), 'utf8')
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw error
    }
  }

  keepToken(token: string): Promise<void> {
    return this.write(TOKEN, token)
  }

  // By `NoInfer` a new store that is given to a sync is one of documents as its default says.
  async put(documents: readonly NoInfer<D>[]): Promise<void> {
    for (const document of documents) {
      await this.write(nameOf(document.id), `${JSON.stringify(document, null, 2)}\n`)
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(path.join(this.folder, nameOf(id)), { force: true })
  }

  async ids(): Promise<string[]> {
    await mkdir(this.folder, { recursive: true })
    const names = (await readdir(this.folder)).filter((name) => name.endsWith(SUFFIX))
    return names.map((name) => name.slice(0, -SUFFIX.length)).filter((id) => ID.test(id))
  }

  /** @returns undefined for an id that is not kept */
  async get(id: string): Promise<D | undefined> {
    try {
      return JSON.parse(await readFile(path.join(this.folder, nameOf(id)), 'utf8')) as D
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw error
    }
  }

  private async write(name: string, text: string): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const file = path.join(this.folder, name)
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
  }
}

function nameOf(id: string): string {
  if (!ID.test(id)) throw new TypeError(`“${id}” is no id of a document.`)
  return id + SUFFIX
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'
