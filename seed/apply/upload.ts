/** The file of a media document. */
import { promises as fs } from 'node:fs'
import mime from 'mime-types'
import type { CollectionSlug, Payload } from 'payload'
import { slugOf } from '../../src/releases/settings'
import type { ImportDocument } from '../documents'

/** What Payload is to store beside a document; nothing where it has no file. */
export async function uploadOf(payload: Payload, { file, collection }: ImportDocument) {
  if (!file) return {}
  const { absolute, name } = file
  const data = await fs.readFile(absolute)
  const mimetype = mime.lookup(name) || 'application/octet-stream'
  const { totalDocs } = await payload.count({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: { filename: { equals: name } },
    trash: true,
    overrideAccess: true,
  })
  return {
    file: { data, mimetype, name, size: data.length },
    // An import that died may have left the file and no document.
    overwriteExistingFiles: totalDocs === 0,
  }
}
