/** Requests are for one host (RFC 9112, 3.2): what is for none or for two is refused, and ends its connection. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { drain } from '../../src/server/stop'
import { until } from '../waiting'
import { type Quick, serveQuickly } from './quick'

let quick: Quick
/** Paths of the pages that were asked for. */
let asked: string[] = []
beforeEach(async () => {
  asked = []
  quick = await serveQuickly({
    pages: async ({ url = '' }, response) => {
      asked.push(url)
      await setTimeout(20)
      response.end(`page ${url}`)
    },
  })
})
afterEach(() => quick.close())

const TWO = ['Host: h', 'HOST: h']
const request = (start: string, ...headers: string[]) =>
  [`${start} HTTP/1.1`, ...headers, '', ''].join('\r\n')

/** All that comes back until the other side closes the connection. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(quick.port, '127.0.0.1').setEncoding('utf8')
  socket.write(bytes)
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

const connections = () =>
  new Promise<number>((resolve) => quick.server.getConnections((_, count) => resolve(count)))

it.each([
  ['two hosts', TWO, 'It names more than one host. Send “Host” once.'],
  ['no host', [], 'It names no host. Send “Host”.'],
])('refuses what is for %s, of the API and of pages', async (_what, headers, detail) => {
  for (const path of ['/v1/sections', '/', '/api/users']) {
    const [head = '', body = ''] = (await answerTo(request(`GET ${path}`, ...headers))).split(
      '\r\n\r\n',
    )
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(head).toContain('\r\nContent-Type: application/problem+json; charset=utf-8\r\n')
    expect(head).toContain('\r\nConnection: close')
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'malformed-request', detail })
  }
  expect(asked).toEqual([])
})

it('closes the connection, also where the client leaves it open', async () => {
  const socket = connect({ port: quick.port, host: '127.0.0.1', allowHalfOpen: true }).resume()
  socket.write(request('GET /', ...TWO))
  await once(socket, 'end')
  await until(async () => (await connections()) === 0, { patience: 5000 })
  const begin = performance.now()
  await drain(quick.server, 10_000)
  expect(performance.now() - begin).toBeLessThan(5_000)
  socket.destroy()
})

it('answers what came before, and does nothing of what was sent behind', async () => {
  const text = await answerTo(
    request('GET /slow', 'Host: h') +
      request('GET /', ...TWO) +
      request('POST /deed', 'Host: h') +
      request('GET /v1', ...TWO),
  )
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400'])
  expect(text).toContain('page /slow')
  expect(asked).toEqual(['/slow'])
})

it('does nothing of what arrives while that is answered', async () => {
  const socket = connect(quick.port, '127.0.0.1').setEncoding('utf8')
  socket.write(request('GET /slow', 'Host: h') + request('GET /', ...TWO))
  await once(quick.server, 'request')
  socket.write(request('POST /deed', 'Host: h'))
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400'])
  expect(asked).toEqual(['/slow'])
})

it('takes a request without a host of whom no host is asked', async () => {
  expect(await answerTo('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
})
