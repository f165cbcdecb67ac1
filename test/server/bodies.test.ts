/** How large a body may be, before anybody reads it. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Router } from 'express'
import { Meter } from '../../src/delivery'
import { createWeb } from '../../src/server/web'

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE
const SIGNED_IN = { cookie: 'payload-token=a' }
const FORM = { ...SIGNED_IN, 'content-type': 'multipart/form-data; boundary=b' }

let server: Server
let base = ''
/** Of each request: how much of it the pages have read, and whether that was all. */
let read: { bytes: number; whole: boolean }[] = []

beforeEach(async () => {
  read = []
  const web = createWeb({
    log: (_request, _response, next) => next(),
    delivery: Router(),
    ready: () => true,
    meter: new Meter(),
    pages: async (request, response) => {
      const told = { bytes: 0, whole: false }
      read.push(told)
      for await (const chunk of request) told.bytes += (chunk as Buffer).length
      told.whole = true
      response.end(String(told.bytes))
    },
  })
  server = createServer(web).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function send(path: string, bytes: number, headers: Record<string, string> = {}) {
  const answer = await fetch(base + path, { method: 'POST', headers, body: Buffer.alloc(bytes) })
  return { status: answer.status, text: await answer.text() }
}

/** Without saying how much will come. */
async function sendInParts(path: string, bytes: number): Promise<string> {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  // It is cut off while it is still sending.
  socket.on('error', () => undefined)
  const gone = new Promise((resolve) => socket.once('close', resolve))
  socket.write(`POST ${path} HTTP/1.1\r\nHost: h\r\nConnection: close\r\nCookie: a=b\r\n`)
  socket.write('Transfer-Encoding: chunked\r\n\r\n')
  const part = 16 * KILOBYTE
  for (let left = bytes; left > 0 && !socket.destroyed; left -= part) {
    const size = Math.min(left, part)
    const isTaken = socket.write(`${size.toString(16)}\r\n${'a'.repeat(size)}\r\n`)
    if (!isTaken)
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), gone])
  }
  if (!socket.destroyed) socket.write('0\r\n\r\n')
  await gone
  return answer
}

describe('a body', () => {
  it.each<[path: string, bytes: number, headers: Record<string, string>]>([
    ['/api/users/login', 64 * KILOBYTE, {}],
    ['/api/sections/1', 5 * MEGABYTE, SIGNED_IN],
    ['/api/sections/1', 5 * MEGABYTE, { authorization: 'JWT a' }],
    ['/api/media', 55 * MEGABYTE, FORM],
    ['/admin/collections/sections/1', 10 * MEGABYTE, SIGNED_IN],
    ['/admin/login', 64 * KILOBYTE, {}],
  ])(
    'is read as far as it may go, and not a byte further: %s, %d',
    async (path, bytes, headers) => {
      expect(await send(path, bytes, headers)).toEqual({ status: 200, text: String(bytes) })
      const { status, text } = await send(path, bytes + 1, headers)
      expect(status).toBe(413)
      expect(JSON.parse(text)).toEqual({ errors: [{ message: expect.stringMatching(/large/) }] })
      expect(read).toHaveLength(1)
    },
  )

  it.each([
    '/api/users/login',
    '/api//Users/log%69n',
    '/api/users',
    '/api/graphql',
    '/api/sections',
    '/admin',
    '/first-contact',
    '/api/users/%ff',
  ])('of nobody in particular is small, whatever it says that it is: %s', async (path) => {
    for (const type of ['application/json', 'multipart/form-data; boundary=b']) {
      expect((await send(path, 65 * KILOBYTE, { 'content-type': type })).status).toBe(413)
    }
    expect(read).toEqual([])
  })

  it('is no file since it says so behind what Payload looks at', async () => {
    const headers = { ...SIGNED_IN, 'content-type': 'application/json; a=multipart/form-data' }
    expect((await send('/api/sections', 6 * MEGABYTE, headers)).status).toBe(413)
  })

  it('may come in parts, and is cut off where they are too many', async () => {
    const path = '/api/sections/1'
    const most = 5 * MEGABYTE
    expect(await sendInParts(path, most)).toMatch(/^HTTP\/1.1 200 [^]*5242880/)
    expect(await sendInParts(path, most + 1)).toMatch(/^HTTP\/1.1 413 /)
    await sendInParts(path, 10 * most)
    for (const told of read.slice(1)) {
      expect(told.whole).toBe(false)
      expect(told.bytes).toBeLessThanOrEqual(most)
    }
    // The process goes on.
    expect((await send('/api/users/login', 1)).status).toBe(200)
  })
})
