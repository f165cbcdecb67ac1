import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type RequestHandler, Router } from 'express'
import type { Logger } from 'pino'
import { createDelivery, Meter } from '../../src/delivery'
import { MemoryStore } from '../../src/delivery/store/memory'
import { createLog } from '../../src/log'
import { takeConsole } from '../../src/server/console'
import { logRequests } from '../../src/server/log'
import { drain } from '../../src/server/stop'
import { createWeb } from '../../src/server/web'

let server: Server | undefined
let lines: string[] = []
let log: Logger

class Broken extends MemoryStore {
  override current(): never {
    throw new Error('the disk is gone')
  }
}

beforeEach(() => {
  lines = []
  log = createLog('info', { write: (line: string) => void lines.push(line) })
})

async function serve(
  delivery: RequestHandler = Router(),
  { ready = (): boolean => true, follows = true } = {},
): Promise<string> {
  server = createServer(
    createWeb({
      log: logRequests(log, { follows }),
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
    const base = await serve(Router(), { ready: () => ready })
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
      requestId: 'edge-7',
      req: { method: 'GET', path: '/first-contact' },
      res: { status: 200 },
    })
    expect(lines.join('')).not.toContain('secret')
  })

  it('writes the id and the trace of a request into every line that it causes', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c'
    const base = await serve(
      Router().get('/v1', async (_request, response) => {
        await new Promise((resolve) => setImmediate(resolve))
        log.warn('something is slow')
        response.status(500).end()
      }),
    )
    const headers = { 'x-request-id': 'edge-8', traceparent: `00-${trace}-b7ad6b7169203331-01` }
    await (await fetch(`${base}/v1`, { headers })).text()
    await (await fetch(`${base}/v1`, { headers: { traceparent: 'ff-no-trace' } })).text()
    log.info('nobody asked')
    const written = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const [caused, answered] = written
    expect(caused).toMatchObject({ msg: 'something is slow', requestId: 'edge-8', traceId: trace })
    expect(answered).toMatchObject({ requestId: 'edge-8', traceId: trace, res: { status: 500 } })
    expect(lines[1]?.match(/requestId/g)).toHaveLength(1)
    expect(written[2]).not.toHaveProperty('traceId')
    expect(written.at(-1)).not.toHaveProperty('requestId')
  })

  it('names a request in what fails where nobody follows it', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c'
    const options = { store: new Broken(), publicUrl: 'https://cms.example', logger: log }
    const base = await serve(createDelivery(options).router, { follows: false })
    const headers = { 'x-request-id': 'edge-10', traceparent: `00-${trace}-b7ad6b7169203331-01` }
    expect((await fetch(`${base}/v1/modules`, { headers })).status).toBe(500)
    const [failed, answered] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(failed).toMatchObject({ err: { message: 'the disk is gone' }, requestId: 'edge-10' })
    expect(answered).toMatchObject({ requestId: 'edge-10', traceId: trace, res: { status: 500 } })
  })

  it('takes up what libraries complain of on the console', async () => {
    const base = await serve(
      Router().get('/v1', (_request, response) => {
        console.error('⨯', new Error('a page fails for ada@example.org'))
        console.warn('%s is old', 'something')
        response.end()
      }),
    )
    const leave = takeConsole(log)
    await (await fetch(`${base}/v1`, { headers: { 'x-request-id': 'edge-9' } })).text()
    leave()
    const [failed, old] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(failed).toMatchObject({
      level: 50,
      msg: '⨯',
      err: { message: 'a page fails for …@…' },
      requestId: 'edge-9',
    })
    expect(old).toMatchObject({ level: 40, msg: 'something is old' })
  })

  it('writes nothing that is secret or personal, wherever it stands', async () => {
    await serve()
    const secrets = [
      'hunter2',
      'ada@example.org',
      'clk_abc123',
      'eyJhbGciOi.eyJpZCI6.c2ln',
      'opens-it',
    ]
    const [password, email, key, token, link] = secrets
    log.error({ err: new Error(`cannot connect to postgres://cms:${password}@db/cms`) }, 'away')
    log.info({ data: { email, password }, token }, `${email} has asked for /preview?draft=${link}`)
    log.warn(`Authorization: Bearer ${key}, cookie payload-token=${token}`)
    expect(lines).toHaveLength(3)
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret)
    for (const line of lines) expect(() => void JSON.parse(line)).not.toThrow()
    expect(lines[0]).toContain('postgres://…@db/cms')
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
