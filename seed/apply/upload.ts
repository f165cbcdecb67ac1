/** The file of a media document. The importer reads and writes for the system, before there is any user. */
import { promises as fs } from 'node:fs'
import mime from 'mime-types'
import type { CollectionSlug, Payload } from 'payload'
import type { DocumentId, Referable } from '../../src/model'
import { slugOf } from '../../src/releases/settings'
import type { ImportDocument } from '../documents'

/** What Payload is to store beside a document; nothing where it has no file, or has the same already. */
export async function uploadOf(
  payload: Payload,
  { file, collection, data }: ImportDocument,
  id: DocumentId | undefined,
) {
  if (!file) return {}
  const known = id === undefined ? undefined : await hashOf(payload, collection, id)
  return known === data.contentHash ? {} : { file: await contentOf(file) }
}

async function hashOf(payload: Payload, collection: Referable, id: DocumentId): Promise<unknown> {
  const stored = await payload.findByID({
    collection: slugOf(payload, collection) as CollectionSlug,
    id,
    select: { contentHash: true },
    depth: 0,
    trash: true,
    overrideAccess: true,
  })
  return (stored as { contentHash?: unknown }).contentHash
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
