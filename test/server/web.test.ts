import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { type RequestHandler, Router } from 'express'
import { pino } from 'pino'
import { Meter } from '../../src/delivery'
import { logRequests } from '../../src/server/log'
import { drain } from '../../src/server/stop'
import { createWeb } from '../../src/server/web'

let server: Server | undefined
let lines: string[] = []

async function serve(delivery: RequestHandler = Router(), ready = () => true): Promise<string> {
  lines = []
  const log = logRequests(pino({ level: 'info' }, { write: (line: string) => lines.push(line) }))
  server = createServer(
    createWeb({
      log,
      delivery,
      ready,
      meter: new Meter(),
      pages: async (request, response) => {
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        response.end(`page ${request.url} ${Buffer.concat(chunks).toString()}`)
      },
    }),
  ).listen(0)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => void server?.close())

describe('the routes of the process', () => {
  it('answers health, and readiness as the node says', async () => {
    let ready = false
    const base = await serve(Router(), () => ready)
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
    expect((await fetch(`${base}/readyz`)).status).toBe(503)
    ready = true
    expect((await fetch(`${base}/readyz`)).status).toBe(200)
  })

  it('hands everything that the delivery does not answer to the pages, bodies unread', async () => {
    const base = await serve(Router().get('/v1', (_request, response) => void response.json(1)))
    expect(await (await fetch(`${base}/v1`)).text()).toBe('1')
    const login = await fetch(`${base}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    })
    expect(await login.text()).toBe('page /api/users/login {"a":1}')
  })

  it('names each request and logs it without query or token', async () => {
    const base = await serve()
    const named = await fetch(`${base}/first-contact?draft=secret`, {
      headers: { 'x-request-id': 'edge-7' },
    })
    await named.text()
    expect(named.headers.get('x-request-id')).toBe('edge-7')
    const other = await fetch(`${base}/admin/reset/secret`, {
      headers: { 'x-request-id': 'not an id!', cookie: 'payload-token=secret' },
    })
    await other.text()
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      req: { id: 'edge-7', method: 'GET', path: '/first-contact' },
      res: { status: 200 },
    })
    expect(lines.join('')).not.toContain('secret')
  })
})

describe('stopping', () => {
  it('answers what has begun, closes idle connections and accepts no more', async () => {
    let finish = () => {}
    const begun = new Promise<void>((resolve) => {
      finish = resolve
    })
    const base = await serve(
      Router().get('/v1', async (_request, response) => {
        await begun
        response.send('late')
      }),
    )
    await (await fetch(`${base}/healthz`)).text()
    const slow = fetch(`${base}/v1`)
    await once(server as Server, 'request')
    const stopped = drain(server as Server, 5_000)
    finish()
    expect(await (await slow).text()).toBe('late')
    await stopped
    await expect(fetch(`${base}/healthz`)).rejects.toThrow()
  })
})
