import type { Request, RequestHandler } from 'express'
import type { Meter } from '../../delivery/meter'

/** Of a client that went away before it was answered, as nginx has it. */
const GONE = 499

/** Where the pages begin whose addresses no route of ours declares, the longest first. */
const PLACES = ['/v1', '/embed', '/admin', '/api', '/_next', '/preview']

/** Counts each request when it is answered, and how long that took. */
export const countRequests =
  (meter: Meter): RequestHandler =>
  (request, response, next) => {
    const begin = performance.now()
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : GONE
      meter.answered(routeOf(request), status, (performance.now() - begin) / 1000)
    })
    next()
  }

/** A route as it is declared, so that there are only so many, whatever is asked for. */
function routeOf({ route, originalUrl }: Request): string {
  const declared: unknown = (route as { path?: unknown } | undefined)?.path
  if (typeof declared === 'string' && !declared.startsWith('/{*')) return declared
  const place = PLACES.find((start) => new RegExp(`^${start}(?:[/?]|$)`).test(originalUrl))
  return `${place ?? ''}/*`
}
