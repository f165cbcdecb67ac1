import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Payload } from 'payload'
import { createDelivery, createPayloadStore } from '../src/delivery'
import { PUBLIC_URL } from './releases/cms'

/** Serves what is published, over real HTTP, while a task asks for it. */
export async function serving<T>(payload: Payload, task: (base: string) => Promise<T>): Promise<T> {
  const store = createPayloadStore(payload)
  const delivery = createDelivery({ store, publicUrl: PUBLIC_URL })
  await delivery.ready()
  const server = createServer(express().use(delivery.router)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await task(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
    await delivery.close()
  }
}
