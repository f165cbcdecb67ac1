/** The one file that knows Express: routes from the endpoints, replies onto responses. */
import cors from 'cors'
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
  type Response,
  type Router,
} from 'express'
import { z } from 'zod'
import type { Endpoint } from './endpoint'
import type { Events } from './events/events'
import { checkAccept } from './http/accept'
import { EXPOSED, METHODS } from './http/open'
import type { Reply } from './http/reply'
import { token } from './parameters'
import { Problem, problemDocument } from './problems'
import { readParameters, readQuery } from './query'
import type { Service } from './service'

export interface Logger {
  error: (details: object, message: string) => void
}

interface RouterOptions {
  service: Service
  events: Events
  endpoints: readonly Endpoint[]
  publicUrl: string
  logger?: Logger
}

const BASES = ['/v1', '/embed']
const EVENTS = '/v1/events'
/** The headers of a stream that never ends are of no use alone. */
const STREAM_METHODS = 'GET, OPTIONS'
const DAY = 86_400

const readable = cors({
  origin: '*',
  methods: METHODS,
  exposedHeaders: EXPOSED,
  allowedHeaders: ['Accept', 'If-None-Match', 'Last-Event-ID'],
  maxAge: DAY,
  preflightContinue: true,
})

export function createRouter(options: RouterOptions): Router {
  const { service, events, endpoints, publicUrl, logger } = options
  const router = express.Router({ caseSensitive: true, strict: false })
  router.use(BASES, readable)
  for (const endpoint of endpoints) {
    router
      .route(endpoint.path)
      .get(answer(service, endpoint))
      .options(allow(METHODS))
      .all(refuse(METHODS))
  }
  router
    .route(EVENTS)
    .head(refuse(STREAM_METHODS))
    .get(listen(events))
    .options(allow(STREAM_METHODS))
    .all(refuse(STREAM_METHODS))
  router.use(BASES, ({ originalUrl }) => {
    throw new Problem(
      'no-such-route',
      `${pathOf(originalUrl)} is no address of the API. Begin at /v1.`,
    )
  })
  router.use(BASES, tell(publicUrl, logger))
  return router
}

const answer =
  (service: Service, endpoint: Endpoint): RequestHandler =>
  async (request, response) => {
    const path = pathOf(request.originalUrl)
    const reply = await service.reply(endpoint, {
      params: request.params as Record<string, string>,
      path: path.replace(/\/$/, ''),
      search: request.originalUrl.slice(path.length),
      accept: request.get('accept'),
      acceptEncoding: request.get('accept-encoding'),
      ifNoneMatch: request.get('if-none-match'),
    })
    send(reply, response)
  }

const parameters = z.strictObject({ since: token })

/** A stream is no document with an address to keep, so it is no endpoint like the others. */
const listen =
  (events: Events): RequestHandler =>
  async (request, response) => {
    const path = pathOf(request.originalUrl)
    const { since } = readParameters(parameters, readQuery(request.originalUrl.slice(path.length)))
    checkAccept(request.get('accept'), 'text/event-stream')
    await events.listen(request, response, request.get('last-event-id') ?? since)
  }

const allow =
  (methods: string): RequestHandler =>
  (_request, response) => {
    response.setHeader('Allow', methods)
    response.writeHead(204).end()
  }

const refuse =
  (methods: string): RequestHandler =>
  ({ method }, response) => {
    response.setHeader('Allow', methods)
    throw new Problem('method-not-allowed', `${method} is not possible here; use GET.`)
  }

/** Every failure becomes a problem document; what is no fault of the client's is logged, never shown. */
const tell =
  (publicUrl: string, logger?: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = problemOf(error)
    if (problem.status >= 500)
      logger?.error({ err: error, path: pathOf(request.originalUrl) }, problem.code)
    const body = Buffer.from(JSON.stringify(problemDocument(problem, publicUrl)))
    const headers: Record<string, string> = {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Length': String(body.length),
      ...(problem.status === 503 && { 'Retry-After': '2' }),
    }
    send({ status: problem.status, headers: Object.entries(headers).flat(), body }, response)
  }

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof URIError) {
    return new Problem(
      'malformed-address',
      'What stands after a % is not UTF-8 in two hexadecimal digits a byte.',
    )
  }
  return new Problem('internal', 'It is logged. Try again later.')
}

/** By Node itself: Express would hash and measure what is hashed and measured already. */
function send({ status, headers, body }: Reply, response: Response): void {
  response.writeHead(status, headers)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

const pathOf = (url: string) => url.replace(/\?.*$/s, '')
