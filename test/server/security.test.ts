/** What every answer says to browsers, and who may try how often to sign in. */
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import express, { Router } from 'express'
import { Meter } from '../../src/delivery'
import { dataSafety } from '../../src/server/security/headers'
import { CLIENT, throttled } from '../../src/attempts'
import { throttleSigningIn } from '../../src/server/security/signingIn'
import { createWeb } from '../../src/server/web'

let server: Server | undefined
afterEach(() => void server?.close())

async function listen(web: express.Express): Promise<string> {
  server = createServer(web).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Answers with the policy that reaches Next. */
const serve = () =>
  listen(
    createWeb({
      log: (_request, _response, next) => next(),
      delivery: Router(),
      ready: () => true,
      meter: new Meter(),
      pages: ({ headers }, response) => response.end(String(headers['content-security-policy'])),
    }),
  )

const POLICY = 'content-security-policy'
const nonceIn = (policy: string | null) => /'nonce-([\w+/=]+)'/.exec(policy ?? '')?.[1]

describe('a page', () => {
  it.each(['/', '/first-contact', '/preview/modules/a', '/search', '/admin', '/admin/login'])(
    'runs only the scripts that Next writes for this answer, and stands in no frame: %s',
    async (path) => {
      const base = await serve()
      const [one, other] = [await fetch(base + path), await fetch(base + path)]
      const policy = one.headers.get(POLICY) ?? ''
      expect(policy).toMatch(/script-src 'self' 'nonce-/)
      expect(policy).not.toMatch(/unsafe-eval|script-src [^;]*unsafe-inline/)
      expect(policy).toMatch(/frame-ancestors 'none'(;|$)/)
      expect(policy).toMatch(/object-src 'none'; base-uri 'none'; form-action 'self'/)
      expect(nonceIn(policy)).toMatch(/^.{24}$/)
      expect(nonceIn(policy)).not.toBe(nonceIn(other.headers.get(POLICY)))
      expect(await one.text()).toBe(policy)
      expect(Object.fromEntries(one.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
    },
  )

  it('takes no policy from who asks for it', async () => {
    const base = await serve()
    const answer = await fetch(`${base}/`, {
      headers: { [POLICY]: "script-src 'nonce-mine'", [`${POLICY}-report-only`]: 'x' },
    })
    expect(await answer.text()).not.toContain('mine')
  })

  it('is told from data and from files', async () => {
    const base = await serve()
    const policyOf = async (path: string) => (await fetch(base + path)).headers.get(POLICY)
    expect(await policyOf('/api/modules')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(await policyOf('/api/media/file/a.pdf')).toBeNull()
    expect(await policyOf('/administration')).not.toContain('jsdelivr')
  })
})

describe('an address that holds what no text may', () => {
  it.each(['/api/modules?where[title][equals]=a%00', '/admin/collections/modules?search=%00'])(
    'is refused in words: %s',
    async (path) => {
      const answer = await fetch((await serve()) + path)
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('This address cannot be read.')
    },
  )
})

describe('strict transport security', () => {
  it('is asked for behind https alone', () => {
    expect(dataSafety('http://localhost:3000')).toEqual({ 'X-Content-Type-Options': 'nosniff' })
    expect(dataSafety('https://cms.example')).toHaveProperty('Strict-Transport-Security')
  })
})

describe('signing in', () => {
  const limited = async () => {
    const web = express()
      .use(throttleSigningIn({ limit: 3, trustedHops: 1 }))
      .use(({ query }, response) => void response.sendStatus(query.right ? 200 : 401))
    const base = await listen(web)
    return async (client: string, path = '/api/users/login') =>
      fetch(base + path, { method: 'POST', headers: { 'x-forwarded-for': client } })
  }

  it('fails a few times from one address, and then has to wait', async () => {
    const tryFrom = await limited()
    for (const status of [401, 401, 401, 429]) {
      expect((await tryFrom('192.0.2.1')).status).toBe(status)
    }
    const refused = await tryFrom('192.0.2.1', '/api/users/forgot-password')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(890)
    expect(await refused.json()).toEqual({
      errors: [{ message: 'Too many attempts from your address. Try again in 15 minutes.' }],
    })
    expect((await tryFrom('192.0.2.2')).status).toBe(401)
    expect((await tryFrom('192.0.2.1', '/api/modules')).status).toBe(401)
  })

  it.each([
    '/api/users/LOGIN',
    '/api/Users/Login/',
    '/api/users/log%69n',
    '/api/users%2Flogin',
    '//api//users/login',
    '/api/users/./login',
    '/api/media/%2E%2E/users/login?depth=0',
    '/api\\users\\login',
    'http://cms.example/api/users/forgot-password',
    '/api/users/unlock%2F',
    '/api/users/%ff',
  ])('has to wait however its address is spelled: %s', async (target) => {
    const tryFrom = await limited()
    for (let time = 0; time < 3; time += 1) await tryFrom('192.0.2.1')
    const { port } = new URL((await tryFrom('192.0.2.1')).url)
    const headers = { 'x-forwarded-for': '192.0.2.1' }
    // As it is, which fetch would tidy up first.
    const asked = request({ port, host: '127.0.0.1', method: 'POST', path: target, headers }).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    answer.resume()
    expect(answer.statusCode).toBe(429)
  })

  it('by GraphQL counts as any other attempt', async () => {
    const web = express()
      .use(throttleSigningIn({ limit: 3, trustedHops: 1 }))
      .use(async ({ headers, query, path }, response) => {
        if (path !== '/api/graphql') return void response.sendStatus(401)
        const asked = new Request('http://h', { headers: { [CLIENT]: String(headers[CLIENT]) } })
        const told = query.right ? { data: {} } : { data: {}, errors: [{ message: 'wrong' }] }
        const answer = await throttled(asked, async () => Response.json(told))
        response.status(answer.status).json(await answer.json())
      })
    const base = await listen(web)
    const tryAt = async (path: string) => {
      const headers = { 'x-forwarded-for': '192.0.2.1', [CLIENT]: 'somebody else' }
      return (await fetch(base + path, { method: 'POST', headers })).status
    }
    for (let time = 0; time < 5; time += 1) {
      expect(await tryAt('/api/graphql?right=1')).toBe(200)
    }
    expect(await tryAt('/api/graphql')).toBe(200)
    expect(await tryAt('/api/users/login')).toBe(401)
    expect(await tryAt('/api/graphql')).toBe(200)
    expect(await tryAt('/api/graphql?right=1')).toBe(429)
    expect(await tryAt('/api/users/login')).toBe(429)
  })

  it('is not counted where it succeeds', async () => {
    const tryFrom = await limited()
    for (let time = 0; time < 5; time += 1) {
      expect((await tryFrom('192.0.2.1', '/api/users/login?right=1')).status).toBe(200)
    }
  })
})

describe('an address of the API that cannot be read', () => {
  it.each(['/api/media/file/%00', '/api/sections/a%00b', '/api/media/file/%ff', '/api/users/%'])(
    'is refused before anything looks for it: %s',
    async (path) => {
      const answer = await fetch((await serve()) + path)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toEqual({ errors: [{ message: expect.any(String) }] })
    },
  )

  it('is not one with signs of other scripts in it', async () => {
    const base = await serve()
    expect((await fetch(`${base}/api/media/file/%D0%B6%20100%25.png`)).status).toBe(200)
  })
})
