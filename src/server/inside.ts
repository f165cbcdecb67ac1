import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Logger } from 'pino'
import type { Delivery } from '../delivery/delivery'
import { listen } from './listen'
import { logRequests } from './log'
import { drain } from './stop'
import { LIMITS } from './web'

const LOOPBACK = '127.0.0.1'
const PATIENCE = 1000
/** Who asks closes idle connections. Were both to do so, a busy process might ask by one that it has just closed. */
const INSIDE = { ...LIMITS, keepAliveTimeout: 0 }

interface Inside {
  address: string
  close: () => Promise<void>
}

/**
 * A second way to the API, for the reader in this very process: pages that were asked for before a stop are made when
 * nothing more is taken from outside.
 */
export async function openInside(
  delivery: Pick<Delivery, 'router' | 'hot'>,
  log: Logger,
): Promise<Inside> {
  const web = express().disable('x-powered-by').disable('etag')
  web.use(logRequests(log), delivery.router)
  const server = createServer(INSIDE, (request, response) => {
    if (!delivery.hot(request, response)) web(request, response)
  })
  await listen(server, { host: LOOPBACK, port: 0 })
  const { port } = server.address() as AddressInfo
  return { address: `http://${LOOPBACK}:${port}`, close: () => drain(server, PATIENCE) }
}
