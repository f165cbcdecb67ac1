/** Everything that the delivery API says, over real HTTP. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Payload } from 'payload'
import { createDelivery, createPayloadStore } from '../../src/delivery'
import { PUBLIC_URL } from '../releases/cms'

const LISTS = [
  'courses',
  'modules',
  'sections',
  'callouts',
  'videos',
  'footnotes',
  'worksheets',
  'media',
]

/** @returns each document by its id, without the time of its last change */
export async function delivered(payload: Payload): Promise<Record<string, unknown>> {
  const store = createPayloadStore(payload)
  const delivery = createDelivery({ store, publicUrl: PUBLIC_URL })
  await delivery.ready()
  const server = createServer(express().use(delivery.router)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const documents: Record<string, unknown> = {}
  for (const list of LISTS) {
    const answer = await fetch(`${base}/v1/${list}?limit=100`)
    const { data, links } = (await answer.json()) as {
      data: { id: string }[]
      links: { next: string | null }
    }
    if (links.next) throw new Error(`There are more than a hundred ${list}.`)
    for (const { id, ...document } of data) documents[id] = { ...document, updatedAt: '' }
  }
  server.closeAllConnections()
  server.close()
  await delivery.close()
  return documents
}
