import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import express, { type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Delivery } from '../delivery/delivery'
import type { Meter } from '../delivery/meter'
import { sayLength } from './contentLength'
import { healthRoutes, type Ready } from './health'
import { faultOfHost } from './host'
import { logRequests } from './log'
import { countRequests } from './metrics/countRequests'
import { bodies, signingIn } from './limits'
import { originForm } from './origin'
import { boundBodies } from './security/bodies'
import { safely, withPolicy } from './security/headers'
import { refuseUnreadable } from './security/readable'
import { throttleSigningIn } from './security/signingIn'

export const LIMITS = {
  /** Bytes of a request's address and headers: so many that a too long address gets our own answer, not Node's. */
  maxHeaderSize: 65_536,
  /**
   * Milliseconds in which a connection may wait. What stands before us must be the one that gives it up, or it may ask by
   * one that is just being closed; nginx and most load balancers wait 60 seconds.
   */
  keepAliveTimeout: 75_000,
}

export interface Parts {
  log: RequestHandler
  /** Answers `/v1`. */
  delivery: RequestHandler
  /** Answers everything else: the admin, its API, the reader. */
  pages: RequestListener
  ready: Ready
  meter: Meter
}

/** The routes of the process. No body parser may stand before Next, which reads bodies itself. */
export function createWeb({ log, delivery, pages, ready, meter }: Parts): express.Express {
  const web = express()
  web.disable('x-powered-by')
  web.disable('etag')
  web.use(countRequests(meter))
  web.use(log)
  // It says itself what its answers are to say, since those out of memory pass nothing else.
  web.use(delivery)
  web.use(safely())
  web.use(healthRoutes(ready))
  web.use(boundBodies(bodies()))
  web.use(refuseUnreadable)
  web.use(throttleSigningIn(signingIn()))
  web.use(withPolicy())
  web.use(sayLength())
  web.all('/{*path}', (request, response) => pages(request, response))
  return web
}

/**
 * The listener of a server: what has been asked of the API before is answered without routing and without a line
 * in the log. Who wants a line for every request sets LOG_LEVEL to debug.
 */
export function quickly(
  delivery: Delivery,
  log: Logger,
  { follows, ...parts }: Pick<Parts, 'pages' | 'ready' | 'meter'> & { follows: boolean },
): RequestListener {
  const web = createWeb({ log: logRequests(log, { follows }), delivery: delivery.router, ...parts })
  const logsAll = log.isLevelEnabled('debug')
  /** Node hands over what was sent together, whatever is answered to the first of it. */
  const refused = new WeakSet<Socket>()
  return (request, response) => {
    if (refused.has(request.socket)) return
    const fault = faultOfHost(request)
    if (fault) {
      refused.add(request.socket)
      return delivery.refuseRequest(fault, response)
    }
    request.url = originForm(request.url ?? '/')
    if (logsAll || !delivery.hot(request, response)) web(request, response)
  }
}
