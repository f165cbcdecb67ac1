/** The listener of the process on a server of its own, with hand-made content and pages. */
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDelivery, Meter } from '../../src/delivery'
import { MemoryStore } from '../../src/delivery/store/memory'
import { createLog } from '../../src/log'
import { quickly } from '../../src/server/web'
import { ROWS } from '../delivery/rows'

export interface Quick {
  server: Server
  port: number
  /** Lines of the log. */
  lines: string[]
  close: () => Promise<void>
}

export async function serveQuickly({ pages }: { pages?: RequestListener } = {}): Promise<Quick> {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => void lines.push(line) })
  const store = new MemoryStore()
  const delivery = createDelivery({ store, publicUrl: 'https://cms.example', logger: log })
  await delivery.ready()
  store.apply(ROWS, 1)
  const listener = quickly(delivery, log, {
    pages: pages ?? ((_request, response) => response.writeHead(404).end()),
    ready: () => true,
    meter: new Meter(),
    follows: false,
  })
  const server = createServer({ requireHostHeader: false }, listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    server,
    port: (server.address() as AddressInfo).port,
    lines,
    close: async () => {
      server.close()
      await delivery.close()
    },
  }
}
