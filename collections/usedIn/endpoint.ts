/** `GET /api/{collection}/{id}/used-in`: where a document is used, for those who may read it. */
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import type { CollectionSlug } from 'payload'
import { usesOf } from './uses'

const NOT_FOUND = 404

async function answer(req: PayloadRequest): Promise<Response> {
  const { collection, id } = req.routeParams as { collection: CollectionSlug; id: string }
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    trash: true,
    select: {},
    req,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
  })
  if (!found) throw new APIError('There is no such document.', NOT_FOUND, null, true)
  return Response.json({ docs: await usesOf(collection, found.id, req) })
}

export const usedInEndpoint: Endpoint = { path: '/:id/used-in', method: 'get', handler: answer }
