import { lookup } from 'mime-types'
import type { CollectionConfig, PayloadRequest } from 'payload'
import type { FileStorage } from './types'

const UNKNOWN = 'application/octet-stream'

export type Upload = Exclude<CollectionConfig['upload'], boolean | undefined>

/** Answers with a file. Whether somebody may have it has been asked before. */
export const serve =
  (storage: FileStorage, upload: Upload) =>
  async (
    { headers: asked }: PayloadRequest,
    { params: { filename } }: { params: { filename: string } },
  ): Promise<Response> => {
    const kept = await storage.get(filename, {
      range: asked.get('range') ?? undefined,
      ifNoneMatch: asked.get('if-none-match') ?? undefined,
    })
    if (!kept) return new Response(null, { status: 404 })
    const headers = new Headers({ ...kept.headers, 'Content-Type': typeOf(filename, upload) })
    return new Response(kept.status === 304 ? null : kept.body, {
      status: kept.status,
      headers: upload.modifyResponseHeaders?.({ headers }) ?? headers,
    })
  }

/** By its name, whatever its sender says; nothing that is not admitted is shown by a browser. */
export function typeOf(name: string, { mimeTypes = [] }: Upload): string {
  const type = lookup(name) || UNKNOWN
  const isAdmitted = mimeTypes.some((admitted) =>
    admitted.endsWith('*') ? type.startsWith(admitted.slice(0, -1)) : type === admitted,
  )
  return isAdmitted ? type : UNKNOWN
}
