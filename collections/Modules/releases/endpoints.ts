/**
 * `GET /api/modules/{id}/releases`: the earlier releases of a module. `GET …/rollback?release=N`: what going back to
 * one would change; `POST …/rollback` with `{ "release": N }` does it.
 */
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { isWriter } from '../../access/roles'
import { jsonIn } from '../../json'
import { slugOf } from '../../names'
import { isRecord } from '../../values'
import { releasesOf } from './list'
import { planRollback } from './plan'
import { rollBack } from './rollback'

const BAD_REQUEST = 400
const FORBIDDEN = 403

const moduleIn = ({ routeParams }: PayloadRequest) => String(routeParams?.id)

async function list(req: PayloadRequest): Promise<Response> {
  requireWriter(req)
  const { uid } = (await req.payload.findByID({
    collection: slugOf(req.payload, 'modules'),
    id: moduleIn(req),
    depth: 0,
    draft: true,
    trash: true,
    select: { uid: true },
    user: req.user,
    overrideAccess: false,
    req,
  })) as unknown as { uid: string }
  return Response.json({ releases: await releasesOf(req.payload, uid) })
}

async function preview(req: PayloadRequest): Promise<Response> {
  requireWriter(req)
  const release = numberIn(Number(req.searchParams.get('release')))
  const { steps, left } = await planRollback(req, moduleIn(req), release)
  return Response.json({ steps: steps.map(({ data: _data, ...step }) => step), left })
}

async function goBack(req: PayloadRequest): Promise<Response> {
  const body = await jsonIn(req)
  const release = numberIn(isRecord(body) ? body.release : undefined)
  return Response.json(await rollBack(req, moduleIn(req), release))
}

function numberIn(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw new APIError('Name the release, for example { "release": 12 }.', BAD_REQUEST, null, true)
}

function requireWriter(req: PayloadRequest): void {
  if (!isWriter(req)) throw new APIError('Log in first.', FORBIDDEN, null, true)
}

export const releaseEndpoints: Endpoint[] = [
  { path: '/:id/releases', method: 'get', handler: list },
  { path: '/:id/rollback', method: 'get', handler: preview },
  { path: '/:id/rollback', method: 'post', handler: goBack },
]
