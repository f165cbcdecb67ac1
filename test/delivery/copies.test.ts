/** Whatever happens to the content, and whenever a client syncs, its copy ends as exactly what `/v1` serves. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import express from 'express'
import fc from 'fast-check'
import { createClient, MemorySyncStore, type Client, type Document } from '../../src/client'
import { createDelivery, createPayloadStore, type Delivery, type Store } from '../../src/delivery'
import { startEditing, type Editing } from '../releases/editing'
import { PUBLIC_URL } from '../releases/cms'

/** More by hand: RUNS=200. */
const RUNS = Number(process.env.RUNS ?? 15)

let editing: Editing
let store: Store
let delivery: Delivery
let server: Server
let client: Client
beforeAll(async () => {
  editing = await startEditing()
  store = createPayloadStore(editing.cms.payload, { interval: 20 })
  delivery = createDelivery({ store, publicUrl: PUBLIC_URL })
  await delivery.ready()
  server = createServer(express().use(delivery.router)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  client = createClient({ baseUrl: `http://127.0.0.1:${port}` })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await delivery.close()
  await editing.close()
})

const byId = (documents: Iterable<Document>) =>
  new Map([...documents].map((document) => [document.id, document]))

/** What the lists serve. */
async function served(): Promise<Map<string, Document>> {
  const { courses, modules, sections, callouts, videos, footnotes, worksheets, media } = client
  const lists: { all: () => Promise<Document[]> }[] = [
    courses(),
    modules(),
    sections(),
    callouts(),
    videos(),
    footnotes(),
    worksheets(),
    media(),
  ]
  return byId((await Promise.all(lists.map((list) => list.all()))).flat())
}

/** The other process's releases are seen a moment later; then the API stands still. */
async function settled(): Promise<void> {
  const { docs } = await editing.cms.payload.find({
    collection: 'releases',
    sort: '-number',
    limit: 1,
    overrideAccess: true,
  })
  const newest = (docs[0] as { number?: number } | undefined)?.number ?? 0
  while (store.current()?.release !== newest) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

it('a copy that is synced at random moments, in pages of any size, is what is served', async () => {
  const moment = fc.record({
    step: fc.noShrink(editing.step),
    syncs: fc.constantFrom('no', 'after', 'meanwhile'),
    limit: fc.integer({ min: 1, max: 5 }),
  })
  const copy = new MemorySyncStore()
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 5 }), async (moments) => {
      for (const { step, syncs, limit } of moments) {
        const taken = editing.take(step)
        if (syncs === 'meanwhile') await client.sync(copy, { limit })
        await taken
        if (syncs === 'after') await client.sync(copy, { limit })
      }
      await settled()
      await client.sync(copy, { limit: 2 })
      expect(byId(copy.documents.values())).toEqual(await served())
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
})

it('a token of one process counts in the next', async () => {
  const restarted = createPayloadStore(editing.cms.payload)
  await restarted.open()
  const now = store.current()?.history.now
  expect(now?.mark).toMatch(/^[0-9a-z]{6,}$/)
  expect(restarted.current()?.history.now).toEqual(now)
  await restarted.close()
})
