/** A database that does not refuse what it is asked, but never answers it: nobody waits for ever, and nothing is lost. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { JournaledStore } from '../../src/delivery/store/journaled'
import { engineOf } from '../../src/engines'
import type { Reader } from '../../src/engines/reader'
import { journalOf } from '../../src/server/journal'
import {
  bodyOf,
  paragraph,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'
import { until } from '../waiting'
import { heldJournal, Hold } from './hold'
import { startNode, type Node } from './node'

/** Milliseconds: short for a test, and long for a query. */
const PATIENCE = 500

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
    for (const method of ['rows', 'onceAt'] as const) {
      hold.begin(method, new Error('The connection has broken.'))
    }
    await Promise.all(['/v1/modules/doors', '/v1/modules?permalink=/old'].map((at) => node.get(at)))
    await hold.letGo()
    process.off('unhandledRejection', hear)
    expect(unheard).toEqual([])
  })
})
