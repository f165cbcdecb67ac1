/** Listening to releases, over real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { createClient, ProblemError, type HeardRelease } from '../../src/client'
import { inTime } from '../../src/client/events/inTime'
import { MessageReader } from '../../src/client/events/messages'
import { events } from '../../src/client/operations/events'
import { createTransport } from '../../src/client/transport'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from '../delivery/rows'
import { serve, type Served } from '../delivery/server'
import { until } from '../waiting'

const [row] = ROWS as [Row]
const next = async (events: AsyncIterator<HeardRelease>) =>
  (await events.next()).value as HeardRelease

describe('events()', () => {
  let api: Served
  let stop: AbortController
  beforeEach(async () => {
    api = await serve(ROWS)
    stop = new AbortController()
  })
  afterEach(async () => {
    stop.abort()
    await api.close()
  })

  const listening = (since?: string) =>
    createClient({ baseUrl: api.base }).events({ since, signal: stop.signal })

  it('tells of each release, and goes on after one that was heard before', async () => {
    const events = listening()
    const first = next(events)
    await opened(api)
    api.store.apply([{ ...row, release: 2 }], 2)
    const heard = await first
    expect(heard).toMatchObject({ release: 2, changed: [{ id: row.uid, type: row.type }] })
    api.store.apply([{ ...row, release: 3 }], 3)
    expect((await next(listening(heard.id))).release).toBe(3)
    expect((await next(events)).release).toBe(3)
  })

  it('comes back for what it missed while it was cut off', async () => {
    const events = listening()
    const first = next(events)
    await opened(api)
    api.endStreams()
    api.store.apply([{ ...row, release: 2 }], 2)
    expect((await first).release).toBe(2)
  })

  it('ends with the reason of its signal', async () => {
    const events = listening()
    const first = next(events)
    await opened(api)
    stop.abort(new Error('Enough.'))
    await expect(first).rejects.toThrow('Enough.')
  })

  it('is refused for good where its token is not known', async () => {
    await expect(next(listening('WzEyMyJd'))).rejects.toBeInstanceOf(ProblemError)
  })
})

/** Whether somebody listens, a stream says with its first bytes. */
async function opened(api: Served): Promise<void> {
  const { body } = await api.get('/v1/events')
  const reader = body?.getReader()
  await reader?.read()
  await reader?.cancel()
}

describe('a connection that is lost', () => {
  let server: Server
  let asked: IncomingMessage[]
  let answers: ((response: ServerResponse) => void)[]
  beforeEach(async () => {
    asked = []
    server = createServer((request, response) => {
      asked.push(request)
      answers.shift()?.(response)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const baseUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = () => createClient({ baseUrl: baseUrl() })
  const stream =
    (...messages: string[]) =>
    (response: ServerResponse) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(messages.join(''))
  const release = (id: string, number: number) =>
    `id: ${id}\nevent: release\ndata: {"release":${number},"changed":[],"deleted":[]}\n\n`

  it('is opened again with the id of the last event, whatever happens between', async () => {
    answers = [
      stream('retry: 1\n\n', release('a', 1)),
      (response) => response.destroy(),
      (response) => response.writeHead(502).end(),
      (response) => response.writeHead(429).end(),
      stream(release('b', 2)),
    ]
    const heard: number[] = []
    for await (const event of client().events({ since: 'start' })) {
      heard.push(event.release)
      if (event.id === 'b') break
    }
    expect(heard).toEqual([1, 2])
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/events?since=start',
      ...Array<string>(4).fill('/v1/events'),
    ])
    expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([
      undefined,
      ...Array<string>(4).fill('a'),
    ])
  }, 30_000)

  it('is gone on with after each event that came, though several came at once', async () => {
    answers = [
      stream('retry: 1\n\n', release('a', 1), release('b', 2), 'id: c\n\n'),
      stream('event: release\ndata: {"release":3,"changed":[],"deleted":[]}\n\n', release('d', 4)),
    ]
    const heard: string[] = []
    for await (const { release, id } of client().events()) {
      heard.push(`${release} ${id}`)
      if (release === 4) break
    }
    expect(heard).toEqual(['1 a', '2 b', '3 c', '4 d'])
    expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'c'])
  }, 30_000)

  it('is opened again as soon as the first time, once something has come', async () => {
    const times: number[] = []
    server.on('request', () => times.push(performance.now()))
    const cut = (response: ServerResponse) => response.destroy()
    answers = [
      stream('retry: 100\n\n', release('a', 1)),
      ...[cut, cut, cut, cut],
      stream(release('b', 2)),
      stream(release('c', 3)),
    ]
    for await (const { id } of client().events()) if (id === 'c') break
    const [before = 0, last = 0] = times.slice(-2)
    expect(last - before).toBeLessThan(1500)
  }, 30_000)

  it('is given up and opened again where nothing has come for too long', async () => {
    answers = [
      (response) => void response.writeHead(200).write(`retry: 1\n\n${release('a', 1)}`),
      stream(release('b', 2)),
    ]
    const heard: number[] = []
    for await (const event of events(createTransport({ baseUrl: baseUrl() }), 300)()) {
      heard.push(event.release)
      if (event.id === 'b') break
    }
    expect(heard).toEqual([1, 2])
    expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'a'])
    await until(async () => asked[0]?.socket.destroyed === true)
  })

  it('is none where a sign has come in time', async () => {
    answers = [
      (response) => {
        response.writeHead(200).write(release('a', 1))
        const sign = setInterval(() => response.write(':\n\n'), 100)
        setTimeout(() => {
          clearInterval(sign)
          response.write(release('b', 2))
        }, 3000)
      },
    ]
    for await (const { id } of events(createTransport({ baseUrl: baseUrl() }), 1500)()) {
      if (id === 'b') break
    }
    expect(asked).toHaveLength(1)
  })

  it('is told from a stream that is given up while it is silent', async () => {
    const given = new AbortController()
    answers = [(response) => void response.writeHead(200).write(release('a', 1))]
    const heard = client().events({ signal: given.signal })
    expect((await next(heard)).id).toBe('a')
    const waiting = next(heard)
    given.abort(new Error('Enough.'))
    await expect(waiting).rejects.toThrow('Enough.')
  })

  it('is closed by whoever leaves the loop', async () => {
    answers = [(response) => void response.writeHead(200).write(release('a', 1))]
    for await (const event of client().events()) {
      expect(event.id).toBe('a')
      break
    }
    await once(asked[0]?.socket as NodeJS.EventEmitter, 'close')
  })
})

describe('what is awaited for so long and no longer', () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length

  it('leaves no timer behind, whatever it came to', async () => {
    const before = timers()
    const failing = () => Promise.reject(new Error('It is away.'))
    for (let times = 0; times < 20; times += 1) {
      expect(await inTime(Promise.resolve('here'), 60_000)).toBe('here')
      await expect(inTime(failing(), 60_000)).rejects.toThrow('It is away.')
    }
    expect(await inTime(new Promise(() => {}), 1)).toBeUndefined()
    expect(timers() - before).toBeLessThan(10)
  })
})

describe('a stream of messages', () => {
  const read = (...pieces: string[]) => {
    const reader = new MessageReader()
    return { messages: pieces.flatMap((piece) => reader.read(piece)), reader }
  }

  it('is read as the standard says', () => {
    const { messages, reader } = read(
      ': a comment\nretry: 10\nid: 1\nevent: add\ndata: a: b\ndata:c\n\ndata\n\nid\nunknown: x\n\nid: 2\n\ndata: cut off\n',
    )
    expect(messages).toEqual([
      { event: 'add', data: 'a: b\nc', id: '1' },
      { event: 'message', data: '', id: '1' },
    ])
    expect(reader).toMatchObject({ lastId: '2', retry: 10 })
  })

  it('has one line end where a piece ends between return and line feed', () => {
    const { messages } = read('data: a\r', '\ndata: b\r\n\r', '\n')
    expect(messages).toEqual([{ event: 'message', data: 'a\nb', id: '' }])
  })

  it('is the same wherever its pieces end and however its lines do', () => {
    const whole = 'id: 1\ndata: ä\ndata: b\n\nevent: x\ndata: c\n\n'
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r', '\r\n'),
        fc.array(fc.nat({ max: 50 }), { maxLength: 6 }),
        (end, cuts) => {
          const text = `${whole.replaceAll('\n', end)}: more${end}`
          const places = [0, ...cuts.sort((a, b) => a - b), text.length]
          const pieces = places.slice(1).map((place, index) => text.slice(places[index], place))
          expect(read(...pieces).messages).toEqual(read(whole).messages)
        },
      ),
    )
  })
})
