/** A database that does not refuse what it is asked, but never answers it: nobody waits for ever, and nothing is lost. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { KnownKeys } from '../../src/delivery/gate/knownKeys'
import { JournaledStore } from '../../src/delivery/store/journaled'
import { engineOf } from '../../src/engines'
import type { Reader } from '../../src/engines/reader'
import { lookupIn } from '../../src/partners/key'
import type { KeySource } from '../../src/partners/types'
import { journalOf } from '../../src/server/journal'
import { keysIn } from '../../src/server/keys'
import {
  bodyOf,
  paragraph,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'
import { signIn } from '../schema/rest'
import { until } from '../waiting'
import { heldJournal, Hold } from './hold'
import { startNode, type Node } from './node'

/** Milliseconds: short for a test, and long for a query. */
const PATIENCE = 500
/** After this, in milliseconds, a key is looked up anew. */
const FRESH = 1100

let cms: Cms
let reader: Reader
let write: ReturnType<typeof writerOf>
let doors: Doc
let callout: Doc

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  reader = await engineOf(cms.uri).reader(cms.uri)
  doors = await write.create('modules', { title: 'Doors', permalinks: [{ path: '/old' }] })
  callout = await write.create('callouts', { title: 'Tip', kind: 'tip', body: text('Knock.') })
  const keys = await write.create('modules', { title: 'Keys' })
  // Of what stands in several modules, more is read to know where.
  const body = bodyOf(paragraph(words('Enter.')), { type: 'callout', callout: callout.id })
  for (const { id } of [doors, keys])
    await write.create('sections', { title: 'A', module: id, body })
})
afterAll(async () => {
  await reader.close()
  await cms.close()
})

const text = (value: string) => bodyOf(paragraph(words(value)))

describe('a node whose database hangs', () => {
  let hold: Hold
  let store: JournaledStore
  let node: Node
  let told: string[]
  beforeEach(async () => {
    told = []
    hold = new Hold()
    store = new JournaledStore(heldJournal(journalOf(reader), hold), {
      interval: 20,
      patience: PATIENCE,
      onError: () => told.push('away'),
      onReturn: () => told.push('back'),
    })
    node = await startNode({ store })
  })
  afterEach(async () => {
    await hold.letGo()
    await node.close()
  })

  it.each(['releasesSince', 'standingsSince', 'rows'] as const)(
    'says so, and looks again, when %s is never answered',
    async (method) => {
      const page = `/v1/callouts/${callout.uid}`
      await node.get(page)
      hold.begin(method)
      const title = `Tip after ${method}`
      await write.update('callouts', callout, { title })
      await until(async () => store.awayFor() !== undefined)
      expect((await node.get(page)).headers.get('age')).toMatch(/^\d+$/)
      hold.end()
      await until(async () => (await (await node.get(page)).text()).includes(title))
      expect((await node.get(page)).headers.get('age')).toBeNull()
      expect(told).toEqual(['away', 'back'])
    },
  )

  it.each([
    ['rows', '/v1/modules/doors'],
    ['onceAt', '/v1/modules?permalink=/old'],
  ] as const)('tells who waits for %s that it is away', async (method, address) => {
    hold.begin(method)
    const answer = await node.get(address)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await answer.json()).toMatchObject({ code: 'database-away' })
    hold.end()
    expect((await node.get(address)).status).toBe(200)
  })

  it('has for the next what came too late', async () => {
    hold.begin('rows')
    expect((await node.get('/v1/modules/doors')).status).toBe(503)
    await hold.letGo()
    hold.begin('rows')
    expect((await node.get('/v1/modules/doors')).status).toBe(200)
  })

  it('hears of no failure that came too late', async () => {
    const unheard: unknown[] = []
    const hear = (error: unknown) => unheard.push(error)
    process.on('unhandledRejection', hear)
    try {
      for (const method of ['rows', 'onceAt'] as const) {
        hold.begin(method, new Error('The connection has broken.'))
      }
      const addresses = ['/v1/modules/doors', '/v1/modules?permalink=/old']
      await Promise.all(addresses.map((at) => node.get(at)))
      await hold.letGo()
    } finally {
      process.off('unhandledRejection', hear)
    }
    expect(unheard).toEqual([])
  })
})

describe('a key', () => {
  const AWAY = { code: 'database-away' }
  let lookup: string
  let hold: Hold
  let source: KeySource
  let known: KnownKeys
  beforeAll(async () => {
    const admin = await signIn(cms, 'admin')
    const { body } = await admin.post('/partners', { name: 'A library' })
    const partner = String(body.doc?.id)
    const made = await admin.post(`/partners/${partner}/keys`, { label: 'x', scopes: ['read'] })
    lookup = lookupIn(String(made.body.key)) ?? ''
  })
  beforeEach(() => {
    const keys = keysIn(reader)
    hold = new Hold()
    source = { ...keys, find: async (lookup) => hold.pass('find', await keys.find(lookup)) }
    known = new KnownKeys(source, PATIENCE)
  })
  afterEach(() => hold.letGo())

  it('is taken as it was while it is not answered for', async () => {
    const key = await known.find(lookup)
    expect(key).toMatchObject({ scopes: ['read'], isRevoked: false })
    await wait(FRESH)
    hold.begin('find')
    expect(await known.find(lookup)).toEqual(key)
  })

  it('is taken as it was also when it is refused meanwhile', async () => {
    known = new KnownKeys(source)
    const key = await known.find(lookup)
    await wait(FRESH)
    hold.begin('find')
    const first = known.find(lookup)
    await wait(FRESH)
    source.find = () => Promise.reject(new Error('The connection has broken.'))
    const begin = performance.now()
    expect(await known.find(lookup)).toEqual(key)
    expect(performance.now() - begin).toBeLessThan(FRESH)
    await hold.letGo()
    expect(await first).toEqual(key)
  })

  it('that nothing is known of is known from an answer that came too late', async () => {
    hold.begin('find')
    await expect(known.find(lookup)).rejects.toMatchObject(AWAY)
    await hold.letGo()
    await wait(FRESH)
    hold.begin('find')
    expect(await known.find(lookup)).toMatchObject({ scopes: ['read'] })
  })
})
