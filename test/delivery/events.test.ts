/** Server-sent events, as a browser's EventSource reads them. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Answer, ReleaseEvent, SyncPage } from '../../src/contract'
import { Catalogue } from '../../src/delivery/store/catalogue'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from './rows'
import { until } from '../waiting'
import { serve, type Served } from './server'

interface Heard {
  id: string
  event: string
  data: ReleaseEvent
}

let api: Served
let streams: AbortController[]
let logged: object[]
beforeEach(async () => {
  logged = []
  api = await serve(ROWS, { error: (details) => void logged.push(details) })
  streams = []
})
afterEach(async () => {
  for (const stream of streams) stream.abort()
  await api.close()
})

const [first, second] = ROWS as [Row, Row]
const again = (row: Row, release: number) => ({ ...row, release })
const gone = ({ uid, type }: Row, release: number) =>
  ({ uid, type, release, deleted: true }) as const

const BEFORE_ANYTHING = Buffer.from('[0,""]').toString('base64url')

/** Listens, and gives the events one by one. */
async function listen(query = '', headers: Record<string, string> = {}) {
  const stream = new AbortController()
  streams.push(stream)
  const response = await fetch(`${api.base}/v1/events${query}`, { headers, signal: stream.signal })
  expect(response.status).toBe(200)
  return { response, events: eventsOf(response) }
}

async function* eventsOf(response: Response): AsyncGenerator<Heard> {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk as string
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const fields = new Map(
        part.split('\n').map((line) => line.split(/:\s?(.*)/s) as [string, string]),
      )
      if (!fields.has('data')) continue
      yield {
        id: fields.get('id') ?? '',
        event: fields.get('event') ?? '',
        data: JSON.parse(fields.get('data') ?? '') as ReleaseEvent,
      }
    }
  }
}

const next = async (events: AsyncGenerator<Heard>) => (await events.next()).value as Heard

describe('a listener', () => {
  it('is told of each release, when it can be read', async () => {
    const { response, events } = await listen()
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    api.store.apply([again(first, 2), gone(second, 2)], 2)
    const heard = await next(events)
    expect(heard).toMatchObject({
      event: 'release',
      data: {
        release: 2,
        changed: [{ id: first.uid, type: first.type }],
        deleted: [{ id: second.uid, type: second.type }],
      },
    })
    api.store.apply([again(first, 3)], 3)
    expect((await next(events)).data).toMatchObject({ release: 3, deleted: [] })
  })

  it('that comes back hears what it missed, by the id of the last event or the token of a sync', async () => {
    const { data } = await api.json<Answer<SyncPage>>('/v1/sync?limit=100')
    api.store.apply([again(first, 2)], 2)
    const { events } = await listen(`?since=${data.token}`)
    const missed = await next(events)
    expect(missed.data.changed).toEqual([{ id: first.uid, type: first.type }])
    api.store.apply([again(second, 3)], 3)
    const back = await listen('', { 'last-event-id': missed.id })
    expect((await next(back.events)).data.changed).toEqual([{ id: second.uid, type: second.type }])
    const { data: changes } = await api.json<Answer<SyncPage>>(`/v1/sync?since=${missed.id}`)
    expect(changes.documents.map(({ id }) => id)).toEqual([second.uid])
  })

  it('that leaves before it is answered takes no place of others', async () => {
    const ahead = await serve(ROWS)
    ahead.store.apply([again(first, 2)], 2)
    const { data } = await ahead.json<Answer<SyncPage>>('/v1/sync?limit=100')
    await ahead.close()
    let waiting = 0
    let go = () => {}
    const held = new Promise<void>((resolve) => (go = resolve))
    api.store.catchUp = async () => {
      waiting += 1
      await held
    }
    const { hostname, port } = new URL(api.base)
    const ask = `GET /v1/events?since=${data.token} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`
    const leavers = Array.from({ length: 1000 }, () => connect(Number(port), hostname))
    for (const leaver of leavers) leaver.write(ask)
    await until(async () => waiting === leavers.length)
    for (const leaver of leavers) leaver.destroy()
    await setTimeout(100)
    api.store.apply([again(first, 2)], 2)
    go()
    await setTimeout(100)
    const { response } = await listen()
    expect(response.status).toBe(200)
  })

  it('costs nothing of its own, where others stand at the same release', async () => {
    const collect = jest.spyOn(Catalogue.prototype, 'changedSince')
    const write = jest.spyOn(JSON, 'stringify')
    const { data } = await api.json<Answer<SyncPage>>('/v1/sync?limit=100')
    const all = await Promise.all(Array.from({ length: 20 }, () => listen()))
    const slow = await listen(`?since=${data.token}`)
    collect.mockClear()
    write.mockClear()
    api.store.apply([again(first, 2), gone(second, 2)], 2)
    const told = write.mock.calls.filter(([value]) => (value as ReleaseEvent).release === 2)
    expect([collect.mock.calls.length, told.length]).toEqual([1, 1])
    jest.restoreAllMocks()
    const heard = await Promise.all([...all, slow].map(({ events }) => next(events)))
    expect(new Set(heard.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(heard[0]?.data).toMatchObject({ release: 2, deleted: [{ id: second.uid }] })
  })

  it('is told to sync where more has changed than can be named, and not which documents', async () => {
    const { data } = await api.json<Answer<SyncPage>>('/v1/sync?limit=100')
    const { events } = await listen()
    const many = Array.from({ length: 1000 }, (_, index) => ({
      ...again(first, 2),
      uid: `crs_${index}`,
    }))
    api.store.apply(many, 2)
    const heard = await next(events)
    expect(heard.data).toMatchObject({ release: 2, deleted: [], complete: true })
    expect(heard.data.changed).toHaveLength(many.length)
    api.store.apply([gone(second, 3)], 3)
    const after = await next(events)
    expect(after.data).toMatchObject({ deleted: [{ id: second.uid }], complete: true })
    for (const since of [data.token ?? '', BEFORE_ANYTHING]) {
      const late = await next((await listen(`?since=${since}`)).events)
      const told = { release: 3, changed: [], deleted: [], complete: false }
      expect([late.id, late.data]).toEqual([after.id, told])
    }
  })

  it('costs nothing of its own where another has begun at the same release before', async () => {
    const { data } = await api.json<Answer<SyncPage>>('/v1/sync?limit=100')
    api.store.apply([again(first, 2)], 2)
    const collect = jest.spyOn(Catalogue.prototype, 'changedSince')
    const all = await Promise.all(Array.from({ length: 20 }, () => listen(`?since=${data.token}`)))
    const heard = await Promise.all(all.map(({ events }) => next(events)))
    expect(collect.mock.calls.length).toBe(1)
    jest.restoreAllMocks()
    expect(new Set(heard.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  it('is let go when the server stops', async () => {
    const { events } = await listen()
    api.endStreams()
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })
})

/** Asks in words of one's own, and gives how the answer begins. */
async function say(lines: string): Promise<string> {
  const { hostname, port } = new URL(api.base)
  const socket = connect(Number(port), hostname)
  socket.write(lines)
  const [begin] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  return begin.toString()
}

describe('listening', () => {
  it.each([
    'GET /v1/events HTTP/1.1\r\nHost: [',
    'GET /v1/events HTTP/1.1\r\nHost: a:b@c',
    'GET http://a:b@c:99999/v1/events HTTP/1.1\r\nHost: a',
    'GET /v1/events HTTP/1.0',
  ])('is possible wherever a client thinks it is: %j', async (lines) => {
    expect(await say(`${lines}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 OK\r\n(.+\r\n)*content-type: text\/event-stream\r\n/i,
    )
    expect(logged).toEqual([])
  })

  it.each([
    ['?since=WzksIngiXQ', {}, 410, 'unknown-token'],
    ['?since=x', {}, 422, 'invalid-token'],
    ['?after=1', {}, 422, 'unknown-parameter'],
    [`?since=${'x'.repeat(5000)}`, {}, 414, 'address-too-long'],
    ['', { accept: 'application/json' }, 406, 'not-acceptable'],
  ])('with %s %j is refused', async (query, headers, status, code) => {
    const response = await api.get(`/v1/events${query}`, headers as Record<string, string>)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })

  it('begins at what the header names, which is named where it is wrong, and none where it is empty', async () => {
    const wrong = await api.get('/v1/events', { 'last-event-id': 'x' })
    expect([wrong.status, (await wrong.json()) as object]).toMatchObject([
      422,
      { code: 'invalid-token', parameter: 'Last-Event-ID' },
    ])
    const { response } = await listen('', { 'last-event-id': '' })
    expect(response.status).toBe(200)
  })

  it('can be asked about without a stream', async () => {
    const asked = (method: string, query = '') => fetch(`${api.base}/v1/events${query}`, { method })
    const head = await asked('HEAD')
    expect(head.status).toBe(200)
    expect(head.headers.get('content-type')).toBe('text/event-stream')
    expect(head.headers.get('access-control-allow-origin')).toBe('*')
    expect((await asked('HEAD', '?since=x')).status).toBe(422)
    const options = await asked('OPTIONS')
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const post = await asked('POST')
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })
})
