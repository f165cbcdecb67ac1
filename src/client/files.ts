/** `connectedlib-cms/client/files`: a copy of the content in a folder, for Node, Deno and Bun. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SyncStore } from './sync/store'
import type { DocumentIn } from './types'

const TOKEN = 'token'
const SUFFIX = '.json'
/** What the API gives as an id; nothing else becomes the name of a file. */
const ID = /^[a-z]{2,4}_[a-z2-7]{16}$/
/** What is being written, and left where the process is killed then. */
const UNFINISHED = /^(token|[a-z]{2,4}_[a-z2-7]{16}\.json)\.(.*\.)?new$/
/** Milliseconds after which nobody writes a file any more. */
const LONGEST_WRITE = 3600 * 1000

/**
 * Keeps each document as `ID.json` in a folder that it makes. A file is either the old one or the new one, whenever
 * the process or its machine stops, and no token is newer than the documents. One process at a time may sync a folder.
 */
export class FileSyncStore<D extends { id: string } = DocumentIn> implements SyncStore<D> {
  constructor(private readonly folder: string) {}

  token(): Promise<string | undefined> {
    return ifThere(readFile(path.join(this.folder, TOKEN), 'utf8'))
  }

  async keepToken(token: string): Promise<void> {
    await this.write(TOKEN, token)
    await this.tidy()
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
    const text = await ifThere(readFile(path.join(this.folder, nameOf(id)), 'utf8'))
    return text === undefined ? undefined : (JSON.parse(text) as D)
  }

  /** Under a name of its own until it is whole on the disk: two syncs may write one document. */
  private async write(name: string, text: string): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const file = path.join(this.folder, name)
    const unfinished = `${file}.${crypto.randomUUID()}.new`
    try {
      await writeFile(unfinished, text, { flush: true })
      await rename(unfinished, file)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  private async tidy(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      if (!UNFINISHED.test(name)) continue
      const file = path.join(this.folder, name)
      const found = await ifThere(stat(file))
      if (found && Date.now() - found.mtimeMs > LONGEST_WRITE) await rm(file, { force: true })
    }
  }
}

function nameOf(id: string): string {
  if (!ID.test(id)) throw new TypeError(`“${id}” is no id of a document.`)
  return id + SUFFIX
}

async function ifThere<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
