/** `POST /api/partners/{id}/keys`: makes a key, and shows it this once. */
import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import { makeKey } from '../../src/partners/key'
import { slugOf } from '../../src/releases/settings'
import { isAdmin } from '../access/roles'
import { isRecord } from '../values'

const [CREATED, BAD_REQUEST, FORBIDDEN, NOT_FOUND] = [201, 400, 403, 404]

async function answer(req: PayloadRequest): Promise<Response> {
  if (!isAdmin(req)) throw refusal('Only administrators make keys.', FORBIDDEN)
  const { payload } = req
  const partner = await payload.findByID({
    collection: slugOf(payload, 'partners') as CollectionSlug,
    id: String(req.routeParams?.id),
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
  })
  if (!partner) throw refusal('There is no such partner.', NOT_FOUND)
  const { label, scopes, perMinute, expiresAt } = await bodyOf(req)
  const { key, lookup, hash, begins } = makeKey()
  // No request may write what a key is kept by; who asks is an administrator.
  const made = await payload.create({
    collection: slugOf(payload, 'partner-keys') as CollectionSlug,
    data: { label, scopes, perMinute, expiresAt, partner: partner.id, lookup, hash, begins },
    depth: 0,
    req,
    overrideAccess: true,
  })
  return Response.json(
    { key, id: made.id },
    { status: CREATED, headers: { 'Cache-Control': 'no-store' } },
  )
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await req.json?.()
    if (isRecord(body)) return body
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw refusal('The body must be a JSON object: label, scopes, perMinute, expiresAt.', BAD_REQUEST)
}

const refusal = (message: string, status: number) => new APIError(message, status, null, true)

export const makeKeyEndpoint: Endpoint = { path: '/:id/keys', method: 'post', handler: answer }
