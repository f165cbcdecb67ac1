/** What is answered of files beside them: what other sites ask before they ask for one, and that there is none. */
import { Forbidden, type CollectionSlug, type Endpoint, type PayloadHandler } from 'payload'
import { OF_NOTHING, PREFLIGHT } from './openness'

const PATH = '/file/:filename'

export const absent = (): Response =>
  Response.json(
    { errors: [{ message: 'There is no published file of this name.' }] },
    { status: 404, headers: OF_NOTHING },
  )

/** Asking what one may ask is free, whatever file it is for. */
const allow: Endpoint = {
  path: PATH,
  method: 'options',
  handler: () => new Response(null, { status: 204, headers: PREFLIGHT }),
}

/** Payload forbids what is not there, and what somebody may not have; neither shall tell which it is. */
function get(slug: CollectionSlug): Endpoint {
  const handler: PayloadHandler = async (request) => {
    const { endpoints, flattenedFields = [] } = request.payload.collections[slug]?.config ?? {}
    const own = (endpoints || []).find(
      (endpoint) =>
        endpoint.path === PATH && endpoint.method === 'get' && endpoint.handler !== handler,
    )
    if (!own) throw new Error(`Payload has no ${PATH} for ${slug}.`)
    // Payload looks for it in a field that only some plugins for buckets add.
    const hasPrefixes = flattenedFields.some(({ name }) => name === 'prefix')
    if (request.searchParams.has('prefix') && !hasPrefixes) return absent()
    try {
      return await own.handler(request)
    } catch (error) {
      if (error instanceof Forbidden) return absent()
      throw error
    }
  }
  return { path: PATH, method: 'get', handler }
}

/** They go before Payload's own. */
export const fileEndpoints = (slug: CollectionSlug): Endpoint[] => [allow, get(slug)]
