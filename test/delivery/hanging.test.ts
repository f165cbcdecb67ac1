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
  doors = await write.create('modules', { title: 'Doors' })
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
})
