/** Health and metrics on a port of their own, which nobody outside need reach. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import express from 'express'
import { Registry } from 'prom-client'
import { env } from '../env'
import { healthRoutes, type Ready } from './health'
import { listen } from './listen'

export interface Management {
  ready: Ready
  /** What is measured, in the text format of Prometheus. */
  metrics: () => Promise<string>
}

/** The routes of the port. */
export function createManagement({ ready, metrics }: Management): express.Express {
  const web = express()
  web.disable('x-powered-by')
  web.use(healthRoutes(ready))
  web.get('/metrics', async (_request, response) => {
    const text = await metrics()
    response
      .set({ 'Content-Type': Registry.PROMETHEUS_CONTENT_TYPE, 'Cache-Control': 'no-store' })
      .end(text)
  })
  return web
}

/**
 * Opens the port that the settings name, where they name one.
 *
 * @returns closes it
 */
export async function openManagement(management: Management): Promise<() => Promise<void>> {
  const { MANAGEMENT_HOST: host, MANAGEMENT_PORT: port } = env()
  if (port === undefined) return async () => {}
  const server = await listen(createServer(createManagement(management)), { host, port })
  return async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
}
