/**
 * `GET /api/modules/{id}/publish`: what publishing a module with everything in it would publish. `POST` does it; its
 * body may name the `documents` that a person has agreed to, by their uids.
 */
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { isWriter } from '../../access/roles'
import { jsonIn } from '../../json'
import { isRecord } from '../../values'
import { contentsOf } from './contents'
import { publishModule } from './publish'

const BAD_REQUEST = 400
const FORBIDDEN = 403
const path = '/:id/publish'

const moduleOf = ({ routeParams }: PayloadRequest) => String(routeParams?.id)

async function list(req: PayloadRequest): Promise<Response> {
  if (!isWriter(req)) throw new APIError('Log in first.', FORBIDDEN, null, true)
  return Response.json(await contentsOf(req, moduleOf(req)))
}

async function publish(req: PayloadRequest): Promise<Response> {
  return Response.json(await publishModule(req, moduleOf(req), await confirmedIn(req)))
}

async function confirmedIn(req: PayloadRequest): Promise<string[] | undefined> {
  const body = await jsonIn(req)
  if (body === undefined) return undefined
  const documents = isRecord(body) ? body.documents : undefined
  if (Array.isArray(documents) && documents.every((uid) => typeof uid === 'string'))
    return documents
  const message = 'Send { "documents": [ids] }, or nothing to publish whatever there is.'
  throw new APIError(message, BAD_REQUEST, null, true)
}

export const publishEndpoints: Endpoint[] = [
  { path, method: 'get', handler: list },
  { path, method: 'post', handler: publish },
]
