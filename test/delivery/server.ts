import { once } from 'node:events'
import { createServer, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createDelivery, type Logger } from '../../src/delivery'
import { MemoryStore } from '../../src/delivery/store/memory'
import type { Row } from '../../src/delivery/store/row'

export interface Served {
  base: string
  store: MemoryStore
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** The parsed answer. */
  json: <T = { data: unknown }>(path: string) => Promise<T>
  endStreams: () => void
  close: () => Promise<void>
}

/** The API over real HTTP, with hand-made content. */
export async function serve(
  rows: readonly Row[],
  logger?: Logger,
  limits: ServerOptions = {},
): Promise<Served> {
  const store = new MemoryStore()
  const delivery = createDelivery({ store, publicUrl: 'https://cms.example', logger })
  await delivery.ready()
  store.apply(rows, 1)
  const web = express().use(delivery.router)
  const server = createServer(limits, (request, response) => {
    if (!delivery.hot(request, response)) web(request, response)
  })
    .on('clientError', delivery.answerUnread)
    .listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(base + path, { headers })
  return {
    base,
    store,
    get,
    json: async <T>(path: string) => (await (await get(path)).json()) as T,
    endStreams: delivery.endStreams,
    close: async () => {
      await delivery.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
