/** A copy that hears of a release is given it, also by a node, or by a cache, that has not heard of it yet. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createClient, MemorySyncStore, type HeardRelease } from '../../src/client'
import type { Answer, SyncPage } from '../../src/contract'
import { createPayloadStore } from '../../src/delivery'
import { JournaledStore } from '../../src/delivery/store/journaled'
import { engineOf } from '../../src/engines'
import type { Reader } from '../../src/engines/reader'
import { journalOf } from '../../src/server/journal'
import { startPayload, writerOf, type Cms, type Doc } from '../releases/cms'
import { startNode, type Node } from './node'

/** So long that a node hears of nothing by itself. */
const NEVER = 3_600_000

let cms: Cms
let reader: Reader
let write: ReturnType<typeof writerOf>
let doors: Doc
/** The node that edits, and one that looks at the database only when it must. */
let own: Node
let behind: Node
let stop: AbortController

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  doors = await write.create('modules', { title: 'Doors' })
  await write.create('modules', { title: 'Keys' })
  reader = await engineOf(cms.uri).reader(cms.uri)
})
afterAll(async () => {
  await reader.close()
  await cms.close()
})
beforeEach(async () => {
  const onError = (error: unknown) => {
    throw error
  }
  own = await startNode({ store: createPayloadStore(cms.payload) })
  behind = await startNode({
    store: new JournaledStore(journalOf(reader), { interval: NEVER, onError }),
  })
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort()
  await own.close()
  await behind.close()
})

/** Publishes, and gives what those who listen hear of it. */
async function publish(title: string): Promise<HeardRelease> {
  const { token } = await createClient({ baseUrl: own.base }).sync(new MemorySyncStore())
  const events = createClient({ baseUrl: own.base }).events({ since: token, signal: stop.signal })
  await write.update('modules', doors, { title })
  return (await events.next()).value as HeardRelease
}

const titlesIn = ({ documents }: MemorySyncStore) =>
  [...documents.values()].map(({ title }) => title).sort()

describe('a node that is behind', () => {
  it('catches up before it answers a copy that has heard of more', async () => {
    const client = createClient({ baseUrl: behind.base })
    const store = new MemorySyncStore()
    await client.sync(store)
    const { id, release } = await publish('Doors, once more')
    expect(await client.sync(store)).toMatchObject({ written: 0, whole: false })
    const { token, ...done } = await client.sync(store, { until: id })
    expect(done).toEqual({ written: 1, removed: 0, whole: false })
    expect(token).toBe(id)
    expect(titlesIn(store)).toEqual(['Doors, once more', 'Keys'])
    const { meta } = (await (await behind.get('/v1/sync')).json()) as Answer<SyncPage>
    expect(meta.release).toBe(release)
  })

  it('does so for a copy that begins, page by page', async () => {
    const { id } = await publish('Doors, from the beginning')
    const store = new MemorySyncStore()
    const client = createClient({ baseUrl: behind.base })
    const { token, ...done } = await client.sync(store, { until: id, limit: 1 })
    expect(done).toEqual({ written: 2, removed: 0, whole: true })
    expect(token).toBe(id)
    expect(titlesIn(store)).toEqual(['Doors, from the beginning', 'Keys'])
  })

  it('does so for a copy that begins anew', async () => {
    const client = createClient({ baseUrl: behind.base })
    const store = new MemorySyncStore()
    await store.keepToken(`json.${Buffer.from('[9,"gone"]').toString('base64url')}`)
    const { id } = await publish('Doors, anew')
    expect(await client.sync(store, { until: id })).toMatchObject({ whole: true, token: id })
    expect(titlesIn(store)).toEqual(['Doors, anew', 'Keys'])
  })
})

describe('a cache that answers what it has', () => {
  let cache: Server
  let base: string
  beforeEach(async () => {
    const kept = new Map<string, string>()
    cache = createServer(({ url = '' }, response) => {
      const known = kept.get(url)
      if (known !== undefined) return void response.end(known)
      void own.get(url).then(async (answer) => {
        const text = await answer.text()
        if (answer.ok) kept.set(url, text)
        response.writeHead(answer.status).end(text)
      })
    }).listen(0, '127.0.0.1')
    await once(cache, 'listening')
    base = `http://127.0.0.1:${(cache.address() as AddressInfo).port}`
  })
  afterEach(() => {
    cache.closeAllConnections()
    cache.close()
  })

  it('has nothing yet at the address by which a copy asks for what it has heard of', async () => {
    const client = createClient({ baseUrl: base })
    const store = new MemorySyncStore()
    await client.sync(store)
    await client.sync(store)
    const { id } = await publish('Doors, past the cache')
    expect(await client.sync(store)).toMatchObject({ written: 0 })
    expect(await client.sync(store, { until: id })).toMatchObject({ written: 1, token: id })
    expect(titlesIn(store)).toContain('Doors, past the cache')
  })
})
