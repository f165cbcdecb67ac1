/** The files of uploads, read where the installation keeps them. */
import path from 'node:path'
import { Readable } from 'node:stream'
import { createLocalReq, type Payload, type TypeWithID } from 'payload'
import { openFile } from '../src/storage/disk'
import { slugOf } from '../src/releases/settings'
import type { StoredDocument } from '../src/releases/types'
import { ExportError } from './error'

/** @throws ExportError where the file is not there */
export type OpenUpload = (doc: StoredDocument) => Promise<Readable>

/** Asks as Payload itself does for a visitor: what the collection has for it first, then the disk. */
export async function uploadsOf(payload: Payload): Promise<OpenUpload> {
  const slug = slugOf(payload, 'media')
  const { handlers = [], staticDir = slug } =
    payload.collections[slug as 'media']?.config.upload ?? {}
  const req = await createLocalReq({}, payload)
  return async (doc) => {
    const filename = String(doc.filename)
    for (const handler of handlers) {
      const params = { collection: slug, filename }
      const answer = await handler(req, { doc: doc as unknown as TypeWithID, params })
      if (answer) return contentOf(answer, filename)
    }
    const file = path.resolve(staticDir, filename)
    const content = await openFile(file)
    if (!content) throw missing(file)
    return content
  }
}

function contentOf({ ok, status, body }: Response, filename: string): Readable {
  if (status === 404) throw missing(filename)
  if (!ok)
    throw new ExportError(`The store of uploads answers ${status} for ${filename}. Try again.`)
  return Readable.from(body ?? [])
}

const missing = (file: string) =>
  new ExportError(`${file} is not there, though the course shows it. Upload it again.`)
