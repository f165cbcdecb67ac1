/** What the client does beyond asking once, over real HTTP. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient, type Client, type ClientOptions } from '../../src/client'
import { retryAfter } from '../../src/client/retryAfter'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'

type Reply = (response: ServerResponse) => void

describe('what was kept', () => {
  let api: Served
  let statuses: number[]
  beforeEach(async () => {
    api = await serve(ROWS)
    statuses = []
  })
  afterEach(() => api.close())

  const clientThatKeeps = (cache?: number) =>
    createClient({
      baseUrl: api.base,
      cache,
      fetch: async (input, init) => {
        const response = await fetch(input, init)
        statuses.push(response.status)
        return response
      },
    })

  it('is asked for by its ETag, and given again while it has not changed', async () => {
    const client = clientThatKeeps(100_000)
    const first = await client.section('doors', 'look')
    first.title = 'Changed by who got it'
    expect((await client.section('doors', 'look')).title).toBe('Section look')
    await client.section('doors', 'look', { format: 'html' })
    expect(statuses).toEqual([200, 304, 200])
  })

  it('is replaced once it has changed', async () => {
    const client = clientThatKeeps(100_000)
    await client.section('doors', 'look')
    const row = ROWS.find(({ type, slug }) => type === 'section' && slug === 'look')
    if (!row) throw new Error('The sample has no section “look”.')
    const document = { ...row.document, title: 'A new title' }
    api.store.apply([{ ...row, document, release: 2 }], 2)
    expect((await client.section('doors', 'look')).title).toBe('A new title')
    expect((await client.section('doors', 'look')).title).toBe('A new title')
    expect(statuses).toEqual([200, 200, 304])
  })

  it('is no draft: what may not be stored is asked for anew', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer(({ headers }, response) => {
      asked.push(headers['if-none-match'])
      response.writeHead(200, { ETag: '"draft"', 'Cache-Control': 'private, no-store' })
      response.end(JSON.stringify({ data: { slug: 'draft' }, links: { self: '' }, meta: {} }))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, cache: 100_000 })
    await client.course('draft', { perspective: 'preview' })
    await client.course('draft', { perspective: 'preview' })
    server.close()
    server.closeAllConnections()
    expect(asked).toEqual([undefined, undefined])
  })

  it('is no more than was allowed, and nothing unless it was', async () => {
    const { length } = await (await api.get('/v1/courses/first')).text()
    const narrow = clientThatKeeps(Math.round(length * 1.5))
    for (const course of ['first', 'second', 'second', 'first']) await narrow.course(course)
    expect(statuses).toEqual([200, 200, 304, 200])
    statuses = []
    const none = clientThatKeeps()
    for (const course of ['first', 'first']) await none.course(course)
    expect(statuses).toEqual([200, 200])
  })
})

describe('what is refused for the moment', () => {
  let server: Server
  let replies: Reply[]
  let asked: IncomingMessage[]
  beforeEach(async () => {
    replies = []
    asked = []
    server = createServer((request, response) => {
      asked.push(request)
      const reply = replies.shift()
      if (reply) reply(response)
      else response.end(JSON.stringify({ data: [{ slug: 'there' }], links: { self: '' } }))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const refuse =
    (status: number, retryAfter?: string): Reply =>
    (response) => {
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
      response.end(JSON.stringify({ status, code: 'not-ready', detail: 'Starting.' }))
    }
  const clientWith = (options: Partial<ClientOptions> = {}) =>
    createClient({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...options,
    })

  it.each([429, 503])('with %i is asked for again after as long as it tells', async (status) => {
    replies = [refuse(status, '1'), refuse(status, new Date(0).toUTCString())]
    const start = performance.now()
    expect(await clientWith().courses().all()).toEqual([{ slug: 'there' }])
    expect(performance.now() - start).toBeGreaterThan(990)
    expect(asked).toHaveLength(3)
  })

  it('is asked for again so many times, and is an error then', async () => {
    replies = Array.from({ length: 3 }, () => refuse(503, '0'))
    await expect(clientWith({ retries: 1 }).service()).rejects.toMatchObject({ status: 503 })
    expect(asked).toHaveLength(2)
    await expect(clientWith({ retries: 0 }).service()).rejects.toMatchObject({ status: 503 })
    expect(asked).toHaveLength(3)
  })

  it('is an error at once where the wait would be too long', async () => {
    replies = [refuse(429, '61')]
    await expect(clientWith().service()).rejects.toMatchObject({ code: 'not-ready', status: 429 })
    expect(asked).toHaveLength(1)
  })

  it('is waited for where the answer does not say how long', async () => {
    replies = [refuse(503)]
    const start = performance.now()
    await clientWith().service()
    expect(performance.now() - start).toBeGreaterThan(990)
  })

  it('is waited for twice as long the second time', async () => {
    replies = [refuse(503), refuse(503)]
    const start = performance.now()
    await clientWith().service()
    expect(performance.now() - start).toBeGreaterThan(2990)
  })

  it('is asked for as often as it may be, however short the longest wait is', async () => {
    replies = Array.from({ length: 3 }, () => refuse(503))
    const start = performance.now()
    await clientWith({ retries: 3, longestWait: 0.05 }).service()
    expect(performance.now() - start).toBeGreaterThan(140)
    expect(asked).toHaveLength(4)
  })

  it('is waited for longer than a timer can count', async () => {
    const given = new AbortController()
    replies = [refuse(503, String(30 * 24 * 3600))]
    const waiting = clientWith({ longestWait: Infinity }).service({ signal: given.signal })
    setTimeout(() => given.abort(new Error('Enough.')), 300)
    await expect(waiting).rejects.toThrow('Enough.')
    expect(asked).toHaveLength(1)
  })

  it.each([500, 404])('is something else than what fails with %i', async (status) => {
    replies = [refuse(status, '0')]
    await expect(clientWith().service()).rejects.toMatchObject({ status })
    expect(asked).toHaveLength(1)
  })

  it('is waited for as long as the API can tell, until its asker gives it up', async () => {
    const given = new AbortController()
    replies = [
      (response) => {
        refuse(429, '60')(response)
        response.once('close', () => setImmediate(() => given.abort(new Error('Enough.'))))
      },
    ]
    const start = performance.now()
    await expect(clientWith().course('one', { signal: given.signal })).rejects.toThrow('Enough.')
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(asked).toHaveLength(1)
  })

  it('is given up while the answer is on its way, and the signal is no parameter', async () => {
    const given = new AbortController()
    replies = [() => given.abort(new Error('Enough.'))]
    const list = clientWith().sections({ module: 'doors', signal: given.signal })
    await expect(list.all()).rejects.toThrow('Enough.')
    expect(asked.map(({ url }) => url)).toEqual(['/v1/sections?module=doors'])
  })
})

describe('a failure whose answer does not end', () => {
  const server = createServer((_request, response) => {
    response.writeHead(404, { 'content-type': 'application/problem+json' })
    response.write('{ "status": 404,')
  }).listen(0, '127.0.0.1')
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it.each([
    ['an operation', (client: Client, signal: AbortSignal) => client.course('one', { signal })],
    ['a stream', (client: Client, signal: AbortSignal) => client.events({ signal }).next()],
  ])('is given up for the reason of the signal: %s', async (_name, ask) => {
    const { port } = server.address() as AddressInfo
    const client = createClient({
      baseUrl: `http://127.0.0.1:${port}`,
      fetch: async (input, init) => {
        const response = await fetch(input, init)
        setImmediate(() => given.abort(new Error('Enough.')))
        return response
      },
    })
    const given = new AbortController()
    await expect(ask(client, given.signal)).rejects.toThrow('Enough.')
  })
})

describe('pages that lead in a circle', () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    const links = asked < 5 ? { next: '/v1/courses?cursor=same' } : {}
    response.end(JSON.stringify({ data: [{ slug: `page-${asked}` }], links }))
  }).listen(0, '127.0.0.1')
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('are an error, and not gone through for ever', async () => {
    const { port } = server.address() as AddressInfo
    const courses = createClient({ baseUrl: `http://127.0.0.1:${port}` }).courses()
    const slugs: (string | null)[] = []
    const reading = (async () => {
      for await (const { slug } of courses) slugs.push(slug)
    })()
    await expect(reading).rejects.toThrow(
      'The page of /v1/courses after the cursor “same” names that cursor',
    )
    expect(slugs).toEqual(['page-1'])
  })
})

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0)
  it.each([
    ['3', 3000],
    ['0', 0],
    [' 120 ', 120_000],
    ['Thu, 01 Jan 2026 12:00:05 GMT', 5000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-1 or so', undefined],
    ['-1', undefined],
    ['0.5', undefined],
    ['1.5', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j tells %p', (header, milliseconds) => {
    expect(retryAfter(header, now)).toBe(milliseconds)
  })
})
