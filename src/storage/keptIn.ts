/** A collection of uploads whose files lie elsewhere than on the disk. Payload still decides who may have which. */
import { lookup } from 'mime-types'
import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import type { FileStorage } from './types'

const UNKNOWN = 'application/octet-stream'

type Upload = Exclude<CollectionConfig['upload'], boolean | undefined>

/** @returns the collection with its files in a storage, and none on the disk */
export function keptIn(storage: FileStorage): (collection: CollectionConfig) => CollectionConfig {
  return (collection) => {
    const upload = collection.upload as Upload
    const { hooks = {} } = collection
    return {
      ...collection,
      upload: { ...upload, disableLocalStorage: true, handlers: [serve(storage, upload)] },
      hooks: {
        ...hooks,
        beforeChange: [...(hooks.beforeChange ?? []), keep(storage, upload)],
        afterDelete: [...(hooks.afterDelete ?? []), remove(storage)],
      },
    }
  }
}

/** Before the document is written: one without its file would be worse than a file without a document. */
const keep =
  (storage: FileStorage, upload: Upload): CollectionBeforeChangeHook =>
  async ({ data, req: { file } }) => {
    const name: unknown = data.filename
    if (file && typeof name === 'string') await storage.put(name, file.data, typeOf(name, upload))
    return data
  }

const remove =
  (storage: FileStorage): CollectionAfterDeleteHook =>
  async ({ doc: { filename } }) => {
    if (typeof filename === 'string') await storage.remove(filename)
  }

/** Whether somebody may have the file has been asked before. */
const serve =
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
function typeOf(name: string, { mimeTypes = [] }: Upload): string {
  const type = lookup(name) || UNKNOWN
  const isAdmitted = mimeTypes.some((admitted) =>
    admitted.endsWith('*') ? type.startsWith(admitted.slice(0, -1)) : type === admitted,
  )
  return isAdmitted ? type : UNKNOWN
}
