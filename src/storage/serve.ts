import { lookup } from 'mime-types'
import type { CollectionConfig, CollectionSlug } from 'payload'
import { absent } from './endpoints'
import { OF_NOTHING, opennessOf } from './openness'
import type { FileStorage } from './types'

const UNKNOWN = 'application/octet-stream'
/** Range Not Satisfiable: RFC 9110 §15.5.17. */
const NO_SUCH_PART = 416

export type Upload = Exclude<CollectionConfig['upload'], boolean | undefined>
type Handler = NonNullable<Upload['handlers']>[number]
type Answer = (...given: Parameters<Handler>) => Promise<Response | undefined>

/** Answers with a file, if it is kept. Whether somebody may have it has been asked before. */
export function serve(storage: FileStorage, upload: Upload, slug: CollectionSlug): Handler {
  const answer: Answer = async (request, { doc, params: { filename } }) => {
    const { headers: asked, payload } = request
    const kept = await storage.get(filename, {
      range: asked.get('range') ?? undefined,
      ifRange: asked.get('if-range') ?? undefined,
      ifNoneMatch: asked.get('if-none-match') ?? undefined,
      ifModifiedSince: asked.get('if-modified-since') ?? undefined,
    })
    if (!kept) {
      // A plugin of the host may have it.
      const isLast = payload.collections[slug]?.config.upload.handlers?.at(-1) === answer
      return isLast ? absent() : undefined
    }
    const headers = new Headers({
      ...kept.headers,
      ...(kept.status === NO_SUCH_PART
        ? OF_NOTHING
        : { ...opennessOf(request, doc), 'Content-Type': typeOf(filename, upload) }),
    })
    return new Response(kept.status === 304 ? null : kept.body, {
      status: kept.status,
      headers: upload.modifyResponseHeaders?.({ headers }) ?? headers,
    })
  }
  // Payload's type knows handlers that always answer, and such that never do.
  return answer as Handler
}

/** By its name, whatever its sender says; nothing that is not admitted is shown by a browser. */
export function typeOf(name: string, { mimeTypes = [] }: Upload): string {
  const type = lookup(name) || UNKNOWN
  const isAdmitted = mimeTypes.some((admitted) =>
    admitted.endsWith('*') ? type.startsWith(admitted.slice(0, -1)) : type === admitted,
  )
  return isAdmitted ? type : UNKNOWN
}
