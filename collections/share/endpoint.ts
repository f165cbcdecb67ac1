/** `POST /api/{collection}/{id}/share`: makes a link with which anybody reads the draft, for some days. */
import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import { signLink } from '../../src/drafts'
import { publicUrlOf } from '../../src/releases/settings'
import { isPublisher } from '../access/roles'
import { jsonIn } from '../json'
import { nameOf } from '../names'
import { isRecord } from '../values'

/** For how many days a link may be made. */
const DAYS = [1, 7, 30]
const DAY = 86_400_000
const [BAD_REQUEST, FORBIDDEN, NOT_FOUND] = [400, 403, 404]

async function answer(req: PayloadRequest): Promise<Response> {
  if (!isPublisher(req)) throw refusal('Only editors share drafts.', FORBIDDEN)
  const { payload } = req
  const { collection, id } = req.routeParams as { collection: CollectionSlug; id: string }
  const doc = await payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    req,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
  })
  if (!isRecord(doc) || typeof doc.uid !== 'string') {
    throw refusal('There is no such document.', NOT_FOUND)
  }
  const expiresAt = new Date(Date.now() + (await daysIn(req)) * DAY)
  const token = await signLink({ uid: doc.uid, expiresAt }, payload.secret)
  const path = `/preview/${nameOf(payload, collection)}/${doc.uid}`
  return Response.json(
    { url: `${publicUrlOf(payload)}${path}?${new URLSearchParams({ token })}`, expiresAt },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

async function daysIn(req: PayloadRequest): Promise<number> {
  const body = await jsonIn(req)
  const days = isRecord(body) ? DAYS.find((known) => known === body.days) : undefined
  if (days === undefined) throw refusal(`Send { "days": ${DAYS.join(' or ')} }.`, BAD_REQUEST)
  return days
}

const refusal = (message: string, status: number) => new APIError(message, status, null, true)

export const shareEndpoint: Endpoint = { path: '/:id/share', method: 'post', handler: answer }
