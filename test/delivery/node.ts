/** A node of the API over real HTTP, as the server runs it: hot answers first. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createDelivery, type DeliveryOptions } from '../../src/delivery'

export interface Node {
  base: string
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  endStreams: () => void
  close: () => Promise<void>
}

export async function startNode(
  options: Omit<DeliveryOptions, 'publicUrl'>,
  publicUrl = 'https://cms.example',
): Promise<Node> {
  const delivery = createDelivery({ publicUrl, ...options })
  await delivery.ready()
  const web = express().use(delivery.router)
  const server = createServer((request, response) => {
    if (!delivery.hot(request, response)) web(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base,
    get: (path, headers = {}) => fetch(base + path, { headers }),
    endStreams: delivery.endStreams,
    close: async () => {
      await delivery.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
