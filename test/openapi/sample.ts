/** The API over real HTTP, on a CMS with the sample courses in it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import express from 'express'
import { importCourse, readCourse } from '../../seed'
import { createDelivery, createPayloadDrafts, createPayloadStore } from '../../src/delivery'
import { startPayload } from '../releases/cms'
import { LIMITS } from '../../src/server/web'

const COURSES = ['welcoming-newcomers', 'quiet-spaces']

export interface Sample {
  /** Where the API is. */
  base: string
  get: (address: string, init?: RequestInit) => Promise<Response>
  close: () => Promise<void>
}

export async function serveSample(): Promise<Sample> {
  const cms = await startPayload()
  for (const course of COURSES) {
    await importCourse(cms.payload, await readCourse(path.join('seed/content', course)))
  }
  const app = express()
  const server = createServer(LIMITS, app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const delivery = createDelivery({
    store: createPayloadStore(cms.payload),
    drafts: createPayloadDrafts(cms.payload),
    publicUrl: base,
  })
  await delivery.ready()
  app.use(delivery.router)
  return {
    base,
    get: (address, init) => fetch(base + address, init),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await delivery.close()
      await cms.close()
    },
  }
}
