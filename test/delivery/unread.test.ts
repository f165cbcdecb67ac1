/** What is no request is answered too, as every other failure is. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { ProblemDocument } from '../../src/contract'
import { ROWS } from './rows'
import { serve, type Served } from './server'

let api: Served
beforeAll(async () => {
  const limits = { maxHeaderSize: 2000, headersTimeout: 50, connectionsCheckingInterval: 10 }
  api = await serve(ROWS, undefined, limits)
})
afterAll(() => api.close())

/** All that comes back until the connection is closed. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(api.base).port), '127.0.0.1').setEncoding('utf8')
  await once(socket, 'connect')
  socket.write(bytes)
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

it('follows the answers to what came before', async () => {
  const text = await answerTo(request('', '') + 'no request\r\n\r\n')
  expect(text.match(/^HTTP\/1\.1 \d+/gm)).toContain('HTTP/1.1 400')
  expect((await api.get('/v1')).status).toBe(200)
})
