/** A CMS with the API over real HTTP, to edit in at random. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import fc from 'fast-check'
import { createDelivery, createPayloadDrafts, createPayloadStore } from '../../src/delivery'
import { LIMITS } from '../../src/server/web'
import { startPayload, type Cms } from '../releases/cms'
import { History, steps, type Step } from './history'

export interface Edited {
  cms: Cms
  history: History
  get: (address: string, init?: RequestInit) => Promise<Response>
  close: () => Promise<void>
}

export async function serveCms(): Promise<Edited> {
  const cms = await startPayload()
  const delivery = createDelivery({
    store: createPayloadStore(cms.payload),
    drafts: createPayloadDrafts(cms.payload),
    publicUrl: 'https://cms.example',
  })
  await delivery.ready()
  const web = express().disable('x-powered-by').use(delivery.router)
  const server = createServer(LIMITS, (request, response) => {
    if (!delivery.hot(request, response)) web(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    cms,
    history: new History(cms.payload),
    get: (address, init) => fetch(base + address, init),
    close: async () => {
      delivery.endStreams()
      server.closeAllConnections()
      server.close()
      await delivery.close()
      await cms.close()
    },
  }
}

/** Edits so many times at random, and so that there is something of each kind to see at the end. */
export async function edit(
  history: History,
  times: number,
  take: (step: Step) => Promise<void> = (step) => history.take(step),
): Promise<void> {
  await history.publishSome()
  const [random = []] = fc.sample(steps(times), 1)
  for (const step of random) await take(step)
  await history.publishSome()
}
