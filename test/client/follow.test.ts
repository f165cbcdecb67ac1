/** A copy that stays in step, over real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient, MemorySyncStore, type SyncResult } from '../../src/client'
import { follow } from '../../src/client/sync/follow'
import { createTransport } from '../../src/client/transport'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'

const FEWER = ROWS.slice(3)
const [row] = FEWER as [Row]
const idsOf = (rows: readonly Row[]) => rows.map(({ uid }) => uid).sort()

let api: Served
let stop: AbortController
let store: MemorySyncStore
beforeEach(async () => {
  api = await serve(ROWS)
  stop = new AbortController()
  store = new MemorySyncStore()
})
afterEach(async () => {
  stop.abort()
  await api.close()
})

/** Whatever serves at the moment. */
const following = () => {
  const client = createClient({
    baseUrl: 'http://cms.example',
    fetch: (url, init) => fetch(String(url).replace('http://cms.example', api.base), init),
  })
  return client.follow(store, { signal: stop.signal })
}
const next = async (results: AsyncIterator<SyncResult>) =>
  (await results.next()).value as SyncResult

describe('follow()', () => {
  it('is whole at once, and takes over each release', async () => {
    const results = following()
    expect(await next(results)).toMatchObject({ written: ROWS.length, whole: true })
    api.store.apply([{ ...row, release: 2 }], 2)
    expect(await next(results)).toMatchObject({ written: 1, removed: 0, whole: false })
  })

  it('begins anew where the server went back to an older backup, and hears of what comes after', async () => {
    const results = following()
    await next(results)
    api.store.apply([{ ...row, release: 2 }], 2)
    await next(results)
    const before = api
    api = await serve(FEWER)
    const begun = next(results)
    before.endStreams()
    expect(await begun).toMatchObject({ written: FEWER.length, removed: 3, whole: true })
    await before.close()
    expect([...store.documents.keys()].sort()).toEqual(idsOf(FEWER))
    api.store.apply([{ ...row, release: 2 }], 2)
    expect(await next(results)).toMatchObject({ written: 1, whole: false })
  }, 30_000)

  it('ends with the reason of its signal', async () => {
    const results = following()
    await next(results)
    const waiting = next(results)
    stop.abort(new Error('Enough.'))
    await expect(waiting).rejects.toThrow('Enough.')
  })

  it('fails where it can not begin', async () => {
    await api.close()
    await expect(next(following())).rejects.toThrow()
    api = await serve(ROWS)
  })
})

describe('follow(), where something between it and the API fails', () => {
  let between: Server
  let troubles: { path: string; reply: (response: ServerResponse) => void }[]
  beforeEach(async () => {
    troubles = []
    between = createServer((_request, response) => troubles.shift()?.reply(response))
    between.listen(0, '127.0.0.1')
    await once(between, 'listening')
  })
  afterEach(() => {
    between.closeAllConnections()
    between.close()
  })

  const followThrough = (silence?: number) => {
    const { port } = between.address() as AddressInfo
    const transport = createTransport({
      baseUrl: api.base,
      fetch: (url, init) => {
        const { pathname } = new URL(String(url))
        const isTrouble = troubles[0]?.path === pathname
        return fetch(isTrouble ? `http://127.0.0.1:${port}` : url, init)
      },
    })
    return follow(transport, silence)(store, { signal: stop.signal })
  }
  const reset = (response: ServerResponse) => response.destroy()
  const halfWay = (response: ServerResponse) => {
    response
      .writeHead(200, { 'content-length': '1000' })
      .write('{ "data": {', () => reset(response))
  }
  const page = (status: number) => (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Something</h1>')
  const fail = (path: string, ...replies: ((response: ServerResponse) => void)[]) => {
    troubles = replies.map((reply) => ({ path, reply }))
  }
  const publish = () => api.store.apply([{ ...row, release: 2 }], 2)

  it.each([
    ['the connection', [reset, halfWay]],
    ['a proxy', [page(502), page(504)]],
  ])(
    'a sync is tried again after %s failed',
    async (_what, replies) => {
      const results = followThrough()
      await next(results)
      fail('/v1/sync', ...replies)
      publish()
      expect(await next(results)).toMatchObject({ written: 1, whole: false })
      expect(troubles).toEqual([])
    },
    30_000,
  )

  it('listening begins as soon as it can', async () => {
    const results = followThrough()
    await next(results)
    fail('/v1/events', page(502), reset)
    publish()
    expect(await next(results)).toMatchObject({ written: 1, whole: false })
    expect(troubles).toEqual([])
  }, 30_000)

  it('listening begins anew where nothing comes', async () => {
    const results = followThrough(1000)
    await next(results)
    fail('/v1/events', (response) => response.writeHead(200).flushHeaders())
    publish()
    expect(await next(results)).toMatchObject({ written: 1, whole: false })
    expect(troubles).toEqual([])
  }, 30_000)

  it.each(['/v1/sync', '/v1/events'])(
    'goes on after %s was refused for longer than it waits for an answer',
    async (path) => {
      const results = followThrough()
      await next(results)
      fail(path, (response) => response.writeHead(429, { 'retry-after': '3600' }).end())
      publish()
      expect(await next(results)).toMatchObject({ written: 1, whole: false })
      expect(troubles).toEqual([])
    },
    30_000,
  )

  it.each([
    ['a refusal', page(403), '403'],
    ['what is no ConnectedLib API', page(200), 'JSON'],
  ])('%s is the end', async (_what, reply, message) => {
    const results = followThrough()
    await next(results)
    fail('/v1/sync', reply)
    publish()
    await expect(next(results)).rejects.toThrow(message)
  })

  it('a failure of the store is the end', async () => {
    const results = followThrough()
    await next(results)
    store.put = () => Promise.reject(new Error('The disk is full.'))
    publish()
    await expect(next(results)).rejects.toThrow('The disk is full.')
  })

  it('waiting ends with the reason of the signal', async () => {
    const results = followThrough()
    await next(results)
    fail('/v1/sync', (response) => {
      page(502)(response)
      setTimeout(() => stop.abort(new Error('Enough.')), 100)
    })
    publish()
    await expect(next(results)).rejects.toThrow('Enough.')
  })
})
