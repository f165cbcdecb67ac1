import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { type HttpLogger, pinoHttp } from 'pino-http'

const GIVEN_ID = /^[\w.:-]{1,64}$/
const UNLOGGED = /^\/(_next\/|healthz|readyz)/
/** Paths whose last part is a secret. */
const SECRET_PATH = /^(\/admin\/(?:reset|verify)\/|\/admin\/[\w-]+\/verify\/).+/

/** One line a request, under an id that the answer carries too. Queries, cookies and tokens stay out. */
export function logRequests(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: nameRequest,
    autoLogging: { ignore: ({ url = '' }) => UNLOGGED.test(url) },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : 'info',
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: pathOf(url),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  })
}

function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id']
  const id = typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID()
  response.setHeader('X-Request-Id', id)
  return id
}

const pathOf = (url: string) => url.replace(/\?.*$/s, '').replace(SECRET_PATH, '$1…')
