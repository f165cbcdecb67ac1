/** The one file that knows Express: routes from the endpoints, replies onto responses. */
import cors from 'cors'
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
  type Response,
  type Router,
} from 'express'
import type { Endpoint } from './endpoint'
import { EXPOSED, METHODS } from './http/open'
import type { Reply } from './http/reply'
import { Problem, problemDocument } from './problems'
import type { Service } from './service'

export interface Logger {
  error: (details: object, message: string) => void
}

interface RouterOptions {
  service: Service
  endpoints: readonly Endpoint[]
  publicUrl: string
  logger?: Logger
}

const BASES = ['/v1', '/embed']
const DAY = 86_400

const readable = cors({
  origin: '*',
  methods: METHODS,
  exposedHeaders: EXPOSED,
  allowedHeaders: ['Accept', 'If-None-Match'],
  maxAge: DAY,
  preflightContinue: true,
})

export function createRouter({ service, endpoints, publicUrl, logger }: RouterOptions): Router {
  const router = express.Router({ caseSensitive: true, strict: false })
  router.use(BASES, readable)
  for (const endpoint of endpoints) {
    router.route(endpoint.path).get(answer(service, endpoint)).options(options).all(refuse)
  }
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

const options: RequestHandler = (_request, response) => {
  response.setHeader('Allow', METHODS)
  response.writeHead(204).end()
}

const refuse: RequestHandler = ({ method }, response) => {
  response.setHeader('Allow', METHODS)
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
    return new Problem('malformed-address', 'A % is followed by two hexadecimal digits.')
  }
  return new Problem('internal', 'It is logged. Try again later.')
}

/** By Node itself: Express would hash and measure what is hashed and measured already. */
function send({ status, headers, body }: Reply, response: Response): void {
  response.writeHead(status, headers)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

const pathOf = (url: string) => url.replace(/\?.*$/s, '')
