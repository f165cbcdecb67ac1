/** The API on a real database: what is published shows at once, what is not shows never. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { createClient, type Client } from '../../src/client'
import { createDelivery, createPayloadStore, type Delivery } from '../../src/delivery'
import { ENDPOINTS } from '../../src/delivery/endpoints'
import { FORMATS } from '../../src/contract'
import { REFERABLE } from '../../src/model'
import {
  bodyOf,
  paragraph,
  PUBLIC_URL,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'

const CANARY = 'kanarienvogel'
let cms: Cms
let write: ReturnType<typeof writerOf>
let delivery: Delivery
let server: Server
let client: Client
let base: string

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  delivery = createDelivery({
    store: createPayloadStore(cms.payload, { interval: 20 }),
    publicUrl: PUBLIC_URL,
  })
  await delivery.ready()
  server = createServer(express().use(delivery.router)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  client = createClient({ baseUrl: base })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await delivery.close()
  await cms.close()
})

describe('publishing', () => {
  let module: Doc
  let section: Doc

  it('shows at once', async () => {
    expect((await client.service()).counts).toMatchObject({ courses: 0, modules: 0 })
    const course = await write.create('courses', { title: 'Welcome' })
    module = await write.create('modules', { title: 'Doors', course: course.id, order: 1 })
    section = await write.create('sections', {
      title: 'Enter',
      module: module.id,
      order: 1,
      body: bodyOf(paragraph(words('Walk in.'))),
    })
    const page = await client.section('doors', 'enter', { format: 'html' })
    expect(page).toMatchObject({ id: section.uid, body: '<p>Walk in.</p>' })
    await write.update('sections', section, { body: bodyOf(paragraph(words('Run in.'))) })
    expect((await client.section('doors', 'enter', { format: 'text' })).body).toContain('Run in.')
    expect((await client.course('welcome')).modules).toHaveLength(1)
  })

  it('of another process shows within the interval', async () => {
    const other = await startPayload(cms.uri)
    await writerOf(other.payload).create('sections', { title: 'Look', module: module.id, order: 2 })
    await other.close()
    const deadline = Date.now() + 5000
    while ((await client.outline('doors')).length < 2 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect((await client.outline('doors')).map(({ slug }) => slug)).toEqual(['enter', 'look'])
  })

  it('survives a restart', async () => {
    const store = createPayloadStore(cms.payload)
    await store.open()
    expect(store.current()?.list('section')).toHaveLength(2)
    await store.close()
  })
})

describe('drafts', () => {
  /** Every address of the API that the published documents give, in every format. */
  async function crawl(): Promise<string> {
    const documents = await Promise.all(
      REFERABLE.map(async (collection) => {
        const response = await fetch(`${base}/v1/${collection}?limit=100`)
        const { data } = (await response.json()) as { data: { id: string }[] }
        return data.map(({ id }) => `/v1/${collection}/${id}`)
      }),
    )
    const lists = ENDPOINTS.map(({ path }) => path).filter((path) => !path.includes(':'))
    const addresses = [
      ...lists,
      ...documents.flat(),
      '/v1/modules/doors?include=sections',
      '/v1/modules/doors/sections',
      '/v1/modules/verborgen',
      '/v1/modules/verborgen/sections/below',
      '/v1/modules/doors/sections/secret',
    ]
    const urls = addresses.flatMap((address) => [
      address,
      ...FORMATS.map((format) => `${address}${address.includes('?') ? '&' : '?'}format=${format}`),
    ])
    const answers = await Promise.all(
      urls.map(async (url) => {
        const response = await fetch(base + url)
        return JSON.stringify([...response.headers]) + (await response.text())
      }),
    )
    return answers.join('\n')
  }

  it('are in no answer, whatever is asked for', async () => {
    const module = (await cms.payload.find({ collection: 'modules', overrideAccess: true })).docs[0]
    const secret = (text: string) => bodyOf(paragraph(words(`${CANARY} ${text}`)))
    const draft = { _status: 'draft' }
    await write.create('courses', { title: `${CANARY} course`, ...draft })
    const hidden = await write.create('modules', { title: 'Verborgen', summary: CANARY, ...draft })
    await write.create('sections', { title: 'Below', module: hidden.id, body: secret('below') })
    await write.create('sections', {
      title: `${CANARY} secret`,
      slug: 'secret',
      module: module?.id,
      ...draft,
    })
    const callout = await write.create('callouts', {
      title: 'Box',
      body: bodyOf(paragraph(words('Box.'))),
    })
    await write.update('callouts', callout, { title: CANARY, body: secret('box') }, true)
    const video = { title: `${CANARY} video`, url: 'https://youtu.be/abcdefg', ...draft }
    await write.create('videos', video)
    await write.create('footnotes', { title: CANARY, body: secret('note'), ...draft })
    const found = await crawl()
    expect(found.includes('Box.')).toBe(true)
    expect(found.includes(CANARY)).toBe(false)
    expect(found.includes('"verborgen"')).toBe(false)
  })
})
