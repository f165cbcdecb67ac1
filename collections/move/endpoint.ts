/** `POST /api/sections/{id}/move` and `POST /api/modules/{id}/move` with `{ "to": "up" }` or `{ "to": "down" }`. */
import { APIError, type CollectionSlug, type Endpoint } from 'payload'
import { jsonIn } from '../json'
import { isRecord } from '../values'
import { slugOf } from '../names'
import { move, type Holder } from './move'
import type { Direction } from './sequence'

const BAD_REQUEST = 400

export const moveEndpoint = (collection: 'modules' | 'sections', holder: Holder): Endpoint => ({
  path: '/:id/move',
  method: 'post',
  handler: async (req) => {
    const to = directionIn(await jsonIn(req))
    const slug: CollectionSlug = slugOf(req.payload, collection)
    const document = { collection: slug, id: String(req.routeParams?.id) }
    return Response.json(await move(req, holder, document, to))
  },
})

function directionIn(body: unknown): Direction {
  const to = isRecord(body) ? body.to : undefined
  if (to === 'up' || to === 'down') return to
  throw new APIError('Send { "to": "up" } or { "to": "down" }.', BAD_REQUEST, null, true)
}
