/**
 * `GET /api/modules/{id}/publish`: what publishing a module with everything in it would publish. `POST` does it; its
 * body may name the `documents` that a person has agreed to, by their uids.
 */
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { isWriter } from '../../access/roles'
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
  const text = (await req.text?.()) ?? ''
  if (text === '') return undefined
  const uids = documentsIn(text)
  if (uids) return uids
  const message = 'Send { "documents": [ids] }, or nothing to publish whatever there is.'
  throw new APIError(message, BAD_REQUEST, null, true)
}

function documentsIn(text: string): string[] | undefined {
  try {
    const body: unknown = JSON.parse(text)
    const documents = isRecord(body) ? body.documents : undefined
    return Array.isArray(documents) && documents.every((uid) => typeof uid === 'string')
      ? documents
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

export const publishEndpoints: Endpoint[] = [
  { path, method: 'get', handler: list },
  { path, method: 'post', handler: publish },
]
