/** The file of a media document. The importer reads and writes for the system, before there is any user. */
import { promises as fs } from 'node:fs'
import mime from 'mime-types'
import type { CollectionSlug, Payload } from 'payload'
import type { DocumentId } from '../../src/model'
import { slugOf } from '../../src/releases/settings'
import type { ImportDocument } from '../documents'

/** What Payload is to store beside a new document; nothing where it has no file. */
export async function uploadOf(payload: Payload, { file, collection }: ImportDocument) {
  if (!file) return {}
  const { totalDocs } = await payload.count({
    collection: slugOf(payload, collection) as CollectionSlug,
    where: { filename: { equals: file.name } },
    trash: true,
    overrideAccess: true,
  })
  // An import that died may have left the file and no document.
  return { file: await contentOf(file), overwriteExistingFiles: totalDocs === 0 }
}

/** What Payload is to store beside a document that there is; nothing where its file is the same. */
export async function changedUploadOf(
  payload: Payload,
  { file, collection, data }: ImportDocument,
  id: DocumentId,
) {
  if (!file) return {}
  const stored = (await payload.findByID({
    collection: slugOf(payload, collection) as CollectionSlug,
    id,
    select: { contentHash: true, filename: true },
    depth: 0,
    trash: true,
    overrideAccess: true,
  })) as unknown as { contentHash?: string; filename?: string }
  if (stored.contentHash === data.contentHash) return {}
  return { file: await contentOf(file), overwriteExistingFiles: stored.filename === file.name }
}

async function contentOf({ absolute, name }: NonNullable<ImportDocument['file']>) {
  const data = await fs.readFile(absolute)
  return {
    data,
    mimetype: mime.lookup(name) || 'application/octet-stream',
    name,
    size: data.length,
  }
}
