/** What is no request is answered too, as every other failure is. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ProblemDocument } from '../../src/contract'
import { createDelivery } from '../../src/delivery'
import { MemoryStore } from '../../src/delivery/store/memory'
import { until } from '../waiting'
import { ROWS } from './rows'
import { serve, type Served } from './server'

let api: Served
beforeAll(async () => {
  const limits = { maxHeaderSize: 2000, headersTimeout: 50, connectionsCheckingInterval: 10 }
  api = await serve(ROWS, undefined, limits)
})
afterAll(() => api.close())

/** All that comes back until the connection is closed. */
async function answerTo(bytes: string, base = api.base, later: string[] = []): Promise<string> {
  const socket = connect(Number(new URL(base).port), '127.0.0.1').setEncoding('utf8')
  await once(socket, 'connect')
  socket.write(bytes)
  for (const more of later) {
    await setTimeout(2)
    socket.write(more)
  }
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

const request = (...lines: string[]) => ['GET /v1 HTTP/1.1', 'Host: x', ...lines].join('\r\n')

it.each([
  ['no HTTP at all', '\x16\x03\x01\r\n\r\n', 400, 'malformed-request'],
  ['a header without a name', request(': x', '', ''), 400, 'malformed-request'],
  ['too many headers', request(`Cookie: ${'x'.repeat(3000)}`, '', ''), 431, 'headers-too-large'],
  ['half a request', request('Accept: '), 408, 'request-timeout'],
])('%s', async (_what, bytes, status, code) => {
  const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [A-Z]`))
  expect(head).toContain('\r\nContent-Type: application/problem+json; charset=utf-8\r\n')
  expect(head).toContain(`\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`)
  expect(head).toContain('\r\nConnection: close')
  expect(JSON.parse(body) as ProblemDocument).toMatchObject({ status, code })
})

describe('behind a request', () => {
  const statuses = (text: string) => text.match(/HTTP\/1\.1 \d+/g)
  const OK = 'HTTP/1.1 200'
  const REFUSED = 'HTTP/1.1 400'
  const REST = ' and the rest'
  let slow: Server
  let base = ''
  /** How many wait for the end of an answer, beside those who did from its beginning. */
  let waiting = 0
  beforeAll(async () => {
    const publicUrl = 'https://cms.example'
    const { answerUnread } = createDelivery({ store: new MemoryStore(), publicUrl })
    slow = createServer(async (asked, response) => {
      if (asked.url === '/begun') response.write('the beginning')
      const others = response.listenerCount('finish')
      await setTimeout(20)
      waiting = response.listenerCount('finish') - others
      response.end(REST)
    })
    slow.on('clientError', answerUnread).listen(0, '127.0.0.1')
    await once(slow, 'listening')
    base = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`
  })
  afterAll(() => void slow.close())

  const connections = () =>
    new Promise<number>((resolve) => slow.getConnections((_, count) => resolve(count)))
  const asking = (path: string, ...lines: string[]) =>
    [`POST ${path} HTTP/1.1`, 'Host: x', ...lines, '', ''].join('\r\n')
  const NO_REQUEST = 'no request\r\n\r\n'
  /** A request whose body is at fault. */
  const halfOf = (path: string) => asking(path, 'Transfer-Encoding: chunked') + 'no chunk\r\n'

  it('follows the answer that was made at once', async () => {
    const text = await answerTo(request('', '') + NO_REQUEST)
    expect(statuses(text)).toEqual([OK, REFUSED])
    expect((await api.get('/v1')).status).toBe(200)
  })

  it.each([
    ['that takes its time', asking('/slow') + NO_REQUEST, 1],
    ['that has begun', asking('/begun') + NO_REQUEST, 1],
    ['of each that came before', asking('/slow') + asking('/begun') + NO_REQUEST, 2],
    ['before one whose body cannot be read', asking('/slow') + halfOf('/slow'), 1],
  ])('follows the answer %s', async (_what, bytes, answered) => {
    const text = await answerTo(bytes, base)
    expect(statuses(text)).toEqual([...Array<string>(answered).fill(OK), REFUSED])
    expect(text.split(REST)).toHaveLength(answered + 1)
  })

  it('is told once, whatever comes meanwhile', async () => {
    const text = await answerTo(asking('/slow') + NO_REQUEST, base, [NO_REQUEST, NO_REQUEST])
    expect(statuses(text)).toEqual([OK, REFUSED])
    expect(waiting).toBe(1)
  })

  it('ends the connection, also where the client leaves it open', async () => {
    const { port } = slow.address() as AddressInfo
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).resume()
    socket.write(asking('/slow') + NO_REQUEST)
    await once(socket, 'end')
    await until(async () => (await connections()) === 0, { patience: 5000 })
    socket.destroy()
  })

  it('is not told amid an answer to what cannot be read to its end', async () => {
    const text = await answerTo(halfOf('/begun'), base)
    expect(statuses(text) ?? []).not.toContain(REFUSED)
    expect(text).not.toContain('malformed-request')
  })
})
