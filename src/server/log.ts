import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { type Context, fieldsOf, readTraceparent, within } from '../context'

const GIVEN_ID = /^[\w.:-]{1,64}$/
const UNLOGGED = /^\/(_next\/|healthz|readyz)/
/** Paths whose last part is a secret. */
const SECRET_PATH = /^(\/admin\/(?:reset|verify)\/|\/admin\/[\w-]+\/verify\/).+/

/**
 * One line a request, under an id that the answer carries too, and every line that it causes. Queries, cookies and tokens
 * stay out.
 *
 * @param options.follows whether lines are told apart that somebody writes who does not know the request. From then on Node
 * follows whatever is asked of the process, which every answer out of memory pays for.
 */
export function logRequests(logger: Logger, { follows = true } = {}): RequestHandler {
  const contexts = new WeakMap<IncomingMessage, Context>()
  const whose = (request: IncomingMessage) => fieldsOf(contexts.get(request))
  const http = pinoHttp({
    logger,
    genReqId: (request) => contexts.get(request)?.requestId ?? randomUUID(),
    autoLogging: { ignore: ({ url = '' }) => UNLOGGED.test(url) },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : 'info',
    // The answer may end where nobody knows any more on whose behalf.
    customSuccessObject: (request, _response, told: object) => ({ ...told, ...whose(request) }),
    customErrorObject: (request, _response, _error, told: object) => ({
      ...told,
      ...whose(request),
    }),
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: pathOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  })
  return (request, response, next) => {
    const context = contextOf(request)
    contexts.set(request, context)
    response.setHeader('X-Request-Id', context.requestId)
    if (follows) within(context, () => http(request, response, next))
    else http(request, response, next)
  }
}

const contextOf = ({ headers }: IncomingMessage): Context => ({
  requestId: nameOf(headers['x-request-id']),
  traceparent: readTraceparent(headers.traceparent),
})

function nameOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID()
}

const pathOf = (url: string) => url.replace(/\?.*$/s, '').replace(SECRET_PATH, '$1…')
