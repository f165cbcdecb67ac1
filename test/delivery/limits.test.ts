/** How much one client may ask, and who one client is. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { MemoryStore } from '../../src/delivery/store/memory'
import { makeKey } from '../../src/partners/key'
import type { KeySource } from '../../src/partners/types'
import { startNode, type Node } from './node'
import { ROWS } from './rows'

let node: Node | undefined
afterEach(async () => {
  await node?.close()
  node = undefined
})

async function start(perAddress: number, trustedHops = 1, keys?: KeySource): Promise<Node> {
  const store = new MemoryStore()
  await store.open()
  store.apply(ROWS, 1)
  return (node = await startNode({ store, limits: { perAddress, perKey: 5 }, trustedHops, keys }))
}

const from = (address: string) => ({ 'x-forwarded-for': address })
const left = (response: Response) => response.headers.get('ratelimit')?.match(/r=(\d+)/)?.[1]

describe('an address', () => {
  it('is told what it has left with every answer, hot or not, right or wrong', async () => {
    const { get } = await start(5)
    const paths = ['/v1/modules/doors', '/v1/modules/doors', '/v1/modules?x=1', '/v1/nowhere']
    for (const [index, path] of paths.entries()) {
      const { headers } = await get(path, from('203.0.113.7'))
      expect(headers.get('ratelimit-policy')).toBe('"address";q=5;w=60')
      expect(headers.get('ratelimit')).toMatch(
        new RegExp(`^"address";r=${4 - index};t=(60|59|58)$`),
      )
      expect(headers.get('access-control-expose-headers')).toBe('*')
    }
  })

  it('waits when it has asked too much, and others do not', async () => {
    const { get } = await start(2)
    for (const path of ['/v1/modules/doors', '/v1/sections']) {
      expect((await get(path, from('203.0.113.7'))).status).toBe(200)
    }
    for (const path of ['/v1/modules/doors', '/v1/sections', '/v1', '/embed/look.css']) {
      const refused = await get(path, from('203.0.113.7'))
      expect(refused.status).toBe(429)
      expect(refused.headers.get('cache-control')).toBe('no-store')
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(55)
      expect(left(refused)).toBe('0')
      expect(await refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
    }
    expect((await get('/v1/modules/doors', from('203.0.113.8'))).status).toBe(200)
  })

  it('is the one that the trusted proxy names, whatever the client says before it', async () => {
    const { get } = await start(100)
    const spoofed = ['203.0.113.7', '198.51.100.1, 203.0.113.7', 'x, ::1 ,127.0.0.1, 203.0.113.7']
    const counts = []
    for (const said of spoofed) counts.push(left(await get('/v1', from(said))))
    expect(counts).toEqual(['99', '98', '97'])
  })

  it('is the nearest one where no proxy is trusted', async () => {
    const { get } = await start(100, 0)
    const counts = []
    for (const said of ['203.0.113.7', '203.0.113.8'])
      counts.push(left(await get('/v1', from(said))))
    expect(counts).toEqual(['99', '98'])
  })

  it('is found behind two proxies', async () => {
    const { get } = await start(100, 2)
    const behind = (client: string) => from(`198.51.100.9, ${client}, 192.0.2.1`)
    const counts = []
    for (const client of ['203.0.113.7', '203.0.113.8', '203.0.113.7']) {
      counts.push(left(await get('/v1', behind(client))))
    }
    expect(counts).toEqual(['99', '99', '98'])
  })

  it('of IPv6 is its network, and one of IPv4 in its clothes is that of IPv4', async () => {
    const { get } = await start(100)
    const addresses = ['2001:db8:1:2::1', '2001:0db8:1:2:ffff::9', '2001:db8:1:3::1']
    const mapped = ['203.0.113.7', '::ffff:203.0.113.7']
    const counts = []
    for (const address of [...addresses, ...mapped])
      counts.push(left(await get('/v1', from(address))))
    expect(counts).toEqual(['99', '98', '99', '99', '98'])
  })
})

describe('a key', () => {
  it('that does not open what it asks for is told what it has left, hot or not', async () => {
    const { key, hash } = makeKey()
    const found = { hash, perMinute: null, expiresAt: null, isRevoked: false, isActive: true }
    const { get } = await start(0, 1, {
      find: async () => ({ ...found, id: 1, scopes: ['preview'] }),
      addUsage: async () => {},
    })
    await get('/v1/modules')
    for (const [index, path] of ['/v1/modules', '/v1/sections', '/v1/modules'].entries()) {
      const refused = await get(path, { authorization: `Bearer ${key}` })
      expect(await refused.json()).toMatchObject({ status: 403, code: 'missing-scope' })
      expect(refused.headers.get('ratelimit-policy')).toBe('"key";q=5;w=60')
      expect(left(refused)).toBe(String(4 - index))
    }
  })
})

describe('what is not limited', () => {
  it('is what the machine asks itself', async () => {
    const { get } = await start(1)
    for (let count = 0; count < 3; count += 1) {
      const { status, headers } = await get('/v1/modules/doors')
      expect([status, headers.get('ratelimit')]).toEqual([200, null])
    }
  })

  it('is asking what may be asked', async () => {
    const { base, get } = await start(1)
    for (let count = 0; count < 3; count += 1) {
      const preflight = await fetch(`${base}/v1`, {
        method: 'OPTIONS',
        headers: { ...from('203.0.113.7'), 'access-control-request-headers': 'authorization' },
      })
      expect(preflight.headers.get('access-control-allow-headers')).toBe(
        'Accept,Authorization,Cache-Control,Content-Type,If-None-Match,Last-Event-ID,Pragma,traceparent,tracestate,X-Request-Id',
      )
    }
    expect((await get('/v1', from('203.0.113.7'))).status).toBe(200)
  })

  it('is anything where the limit is 0', async () => {
    const { get } = await start(0)
    expect(left(await get('/v1', from('203.0.113.7')))).toBeUndefined()
  })
})
