/** The one file that knows Express: routes from the endpoints, replies onto responses. */
import cors from 'cors'
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Router,
} from 'express'
import { z } from 'zod'
import type { Endpoint } from './endpoint'
import { EVENTS, STREAM } from './events/declared'
import type { Begin, Events } from './events/events'
import { requireScope } from './gate/caller'
import type { Gate } from './gate/gate'
import { pairs } from './gate/limiter'
import { checkAccept } from './http/accept'
import { pathOf, type Fail } from './http/failure'
import { checkLength } from './http/length'
import { ALLOWED, EXPOSED, METHODS } from './http/open'
import { send } from './http/send'
import { asksForDraft, type Previews } from './preview/previews'
import { Problem } from './problems'
import { readParameters, readQuery } from './query'
import type { Asked, Service } from './service'

interface RouterOptions {
  service: Service
  previews: Previews
  events: Events
  endpoints: readonly Endpoint[]
  gate: Gate
  fail: Fail
}

const BASES = ['/v1', '/embed']
const DAY = 86_400

const readable = cors({
  origin: '*',
  methods: METHODS,
  exposedHeaders: EXPOSED,
  allowedHeaders: ALLOWED,
  maxAge: DAY,
  preflightContinue: true,
})

export function createRouter(options: RouterOptions): Router {
  const { events, endpoints, gate, fail } = options
  const router = express.Router({ caseSensitive: true, strict: false })
  router.use(BASES, readable, bound, admit(gate))
  for (const endpoint of endpoints) {
    router
      .route(endpoint.path)
      .get(answer(options, endpoint))
      .options(allow(METHODS))
      .all(refuse(METHODS))
  }
  router.route(EVENTS.path).get(listen(events, gate)).options(allow(METHODS)).all(refuse(METHODS))
  router.use(BASES, ({ originalUrl }) => {
    throw new Problem(
      'no-such-route',
      `${pathOf(originalUrl)} is no address of the API. Begin at /v1.`,
    )
  })
  router.use(BASES, tell(fail))
  return router
}

const bound: RequestHandler = ({ originalUrl }, _response, next) => {
  checkLength(originalUrl)
  next()
}

/** Asking what one may ask is free. */
const admit =
  (gate: Gate): RequestHandler =>
  async (request, response, next) => {
    if (request.method !== 'OPTIONS') {
      const { headers } = await gate.admitOnce(request)
      for (const [name, value] of Object.entries(pairs(headers))) response.setHeader(name, value)
    }
    next()
  }

const answer =
  ({ service, previews, gate }: RouterOptions, endpoint: Endpoint): RequestHandler =>
  async (request, response) => {
    const caller = await gate.admitOnce(request)
    const asked = askedBy(request)
    if (asksForDraft(endpoint, asked)) {
      return send(await previews.reply(endpoint, asked, caller, request.headers), response)
    }
    requireScope(caller, 'read')
    send(await service.reply(endpoint, asked), response)
  }

function askedBy(request: Request): Asked {
  const path = pathOf(request.originalUrl)
  return {
    params: request.params as Record<string, string>,
    path: path.replace(/\/$/, ''),
    search: request.originalUrl.slice(path.length),
    accept: request.get('accept'),
    acceptEncoding: request.get('accept-encoding'),
    ifNoneMatch: request.get('if-none-match'),
  }
}

const parameters = z.strictObject(EVENTS.query)

const listen =
  (events: Events, gate: Gate): RequestHandler =>
  async (request, response) => {
    const caller = await gate.admitOnce(request)
    requireScope(caller, 'read')
    const path = pathOf(request.originalUrl)
    const { since } = readParameters(
      parameters,
      readQuery(request.originalUrl.slice(path.length), EVENTS),
    )
    checkAccept(request.get('accept'), STREAM)
    await events.listen(request, response, caller.listensAs, beginOf(request, since))
  }

/** A client of one's own may send the header empty as long as it has heard nothing. */
function beginOf(request: Request, since: string | undefined): Begin | undefined {
  const last = request.get('last-event-id')
  if (last) return { token: last, named: 'Last-Event-ID' }
  return since === undefined ? undefined : { token: since, named: 'since' }
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

const tell =
  (fail: Fail): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const { id } = request as { id?: unknown }
    const requestId = typeof id === 'string' ? id : undefined
    send(fail(error, request.originalUrl, request.get('accept'), requestId), response)
  }
