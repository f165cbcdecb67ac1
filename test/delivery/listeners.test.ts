/** How many streams one caller may hold, and that a place is free again however a stream ends. */
import { setTimeout } from 'node:timers/promises'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { MemoryStore } from '../../src/delivery/store/memory'
import type { Row } from '../../src/delivery/store/row'
import { makeKey } from '../../src/partners/key'
import type { KeySource, PartnerKey } from '../../src/partners/types'
import { until } from '../waiting'
import { startNode, type Node } from './node'
import { ROWS } from './rows'

const OF_ADDRESS = 50
const OF_KEY = 100
const PLENTY = 1_000_000

let node: Node
let store: MemoryStore
let sockets: Socket[] = []
let logged: object[] = []
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  logged = []
  await node.close()
})

interface Settings {
  perAddress?: number
  perKey?: number
  keys?: KeySource
}

async function start({ perAddress = PLENTY, perKey = PLENTY, keys }: Settings = {}): Promise<void> {
  store = new MemoryStore()
  await store.open()
  store.apply(ROWS, 1)
  node = await startNode({
    store,
    keys,
    limits: { perAddress, perKey },
    trustedHops: 1,
    logger: { error: (details) => void logged.push(details) },
  })
}

const from = (address: string) => ({ 'X-Forwarded-For': address })
const HERE = from('203.0.113.7')
const ELSEWHERE = from('203.0.113.8')

/** Asks for a stream on a connection of its own, and leaves all that comes unread after the first line. */
function open(headers: Record<string, string> = {}, times = 1): Socket {
  const { hostname, port } = new URL(node.base)
  const socket = connect(Number(port), hostname)
  sockets.push(socket)
  const said = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`GET /v1/events HTTP/1.1\r\nHost: a\r\n${said.join('')}\r\n`.repeat(times))
  return socket
}

async function statusOf(socket: Socket): Promise<number> {
  const text = await new Promise<Buffer>((resolve, reject) => {
    socket.once('error', reject).once('data', (begin) => {
      socket.pause()
      resolve(begin)
    })
  })
  return Number(/^HTTP\/1\.1 (\d+)/.exec(text.toString())?.[1])
}

const listen = (headers: Record<string, string> = {}) => statusOf(open(headers))
const listenAll = (count: number, headers: Record<string, string> = {}) =>
  Promise.all(Array.from({ length: count }, () => listen(headers)))
const all = (count: number) => Array<number>(count).fill(200)

describe('who listens', () => {
  it('is refused what one address may not hold alone, and told when to come back', async () => {
    await start()
    expect(await listenAll(OF_ADDRESS, HERE)).toEqual(all(OF_ADDRESS))
    const refused = await node.get('/v1/events', HERE)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
    expect((await fetch(`${node.base}/v1/events`, { method: 'HEAD', headers: HERE })).status).toBe(
      200,
    )
    expect(await listen(ELSEWHERE)).toBe(200)
    expect(logged).toEqual([])
  })

  it('may hold more with a key, wherever it is used from', async () => {
    const { key, keys } = keyWith({})
    await start({ keys })
    const withKey = (address: string) => ({ ...from(address), Authorization: `Bearer ${key}` })
    const half = OF_KEY / 2
    expect(await listenAll(half, withKey('203.0.113.7'))).toEqual(all(half))
    expect(await listenAll(half, withKey('203.0.113.8'))).toEqual(all(half))
    expect(await listen(withKey('203.0.113.9'))).toBe(429)
    expect(await listen(HERE)).toBe(200)
  })

  it.each([
    ['is on this machine', {}, {}],
    ['is not counted as an address', { perAddress: 0 }, HERE],
  ])('may hold what there is where it %s', async (_name, settings, headers) => {
    await start(settings)
    expect(await listenAll(OF_KEY + 1, headers)).toEqual(all(OF_KEY + 1))
  })

  it.each([
    ['its key may ask as often as it likes', { perMinute: 0 }, {}],
    ['no address is counted', {}, { perAddress: 0 }],
  ])('may hold what there is where %s', async (_name, settings, limits) => {
    const { key, keys } = keyWith(settings)
    await start({ ...limits, keys })
    const headers = { ...HERE, Authorization: `Bearer ${key}` }
    expect(await listenAll(OF_KEY + 1, headers)).toEqual(all(OF_KEY + 1))
  })
})

function keyWith(settings: Partial<PartnerKey>): { key: string; keys: KeySource } {
  const { key, hash } = makeKey()
  const found: PartnerKey = {
    id: 1,
    hash,
    scopes: ['read'],
    perMinute: null,
    expiresAt: null,
    isRevoked: false,
    isActive: true,
    ...settings,
  }
  return { key, keys: { find: async () => found, addUsage: async () => {} } }
}

describe('a place is free again', () => {
  const isFree = async () => (await listenAll(OF_ADDRESS, HERE)).every((status) => status === 200)

  it('when its client leaves', async () => {
    await start()
    await listenAll(OF_ADDRESS, HERE)
    for (const socket of sockets) socket.destroy()
    await until(isFree)
  })

  it('when its client leaves while it is being answered', async () => {
    await start()
    for (let count = 0; count < OF_ADDRESS; count += 1) {
      const socket = open(HERE)
      socket.once('connect', () => setImmediate(() => socket.destroy()))
    }
    await setTimeout(100)
    expect(await isFree()).toBe(true)
  })

  it('when streams are ended here, also those that nobody reads', async () => {
    await start()
    await listenAll(OF_ADDRESS, HERE)
    node.endStreams()
    await until(isFree)
  })

  it('when a client that does not read is cut off', async () => {
    await start()
    await listenAll(OF_ADDRESS, HERE)
    const heavy = Array.from({ length: 1000 }, (_, index) => ({
      ...(ROWS[0] as Row),
      uid: String(index).padEnd(1000, '_'),
    }))
    for (let release = 2; release < 12; release += 1) {
      store.apply(
        heavy.map((row) => ({ ...row, release })),
        release,
      )
      await setTimeout(20)
    }
    await until(isFree)
  })

  it('when a client that does not read is sent too much at once', async () => {
    await start()
    await listenAll(OF_ADDRESS, HERE)
    const heavy = Array.from({ length: 1000 }, (_, index) => ({
      ...(ROWS[0] as Row),
      uid: String(index).padEnd(2000, '_'),
      release: 2,
    }))
    store.apply(heavy, 2)
    await until(isFree)
  })

  it('when a connection is lost on which one stream waits for another', async () => {
    await start({ perAddress: 0 })
    const many = Array.from({ length: 100 }, () => open({}, 20))
    await Promise.all(many.map(statusOf))
    await setTimeout(500)
    for (const socket of many) socket.destroy()
    await setTimeout(200)
    expect(await listenAll(many.length)).toEqual(all(many.length))
  })
})
