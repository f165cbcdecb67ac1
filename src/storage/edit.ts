import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type PayloadRequest,
} from 'payload'
import type { DocumentId } from '../model'
import type { FileStorage } from './types'

const NOT_FOUND = 404

/**
 * Has Payload crop a file that is kept as if it were uploaded once more, under another name: it would ask this server for
 * the file, and write over it. A focal point says nothing where a picture is kept in one size.
 */
export const editKept =
  (storage: FileStorage): CollectionBeforeOperationHook =>
  async ({ args, collection: { slug }, operation, req }) => {
    const { id } = args as { id?: DocumentId }
    if (operation !== 'update' || req.file) return args
    if (id === undefined || !isCropped(req)) {
      delete req.query.uploadEdits
      return args
    }
    const { filename, mimeType } = (await req.payload.findByID({
      collection: slug as CollectionSlug,
      id,
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })) as unknown as { filename: string; mimeType: string }
    const kept = await storage.get(filename)
    if (!kept) throw missing(filename)
    const data = Buffer.from(await new Response(kept.body).arrayBuffer())
    req.file = { data, mimetype: mimeType, name: filename, size: data.length }
    return args
  }

function isCropped({ query }: PayloadRequest): boolean {
  const edits = (query.uploadEdits ?? {}) as Record<string, unknown>
  return Boolean(edits.crop ?? edits.widthInPixels ?? edits.heightInPixels)
}

const missing = (filename: string) =>
  new APIError(
    `The file ${filename} is not there any more. Upload it again.`,
    NOT_FOUND,
    null,
    true,
  )
