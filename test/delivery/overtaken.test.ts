/** A release that becomes visible while an answer is being made of what stood there before. */
import { expect, it } from '@jest/globals'
import { JournaledStore } from '../../src/delivery/store/journaled'
import { engineOf } from '../../src/engines'
import { journalOf } from '../../src/server/journal'
import { startPayload, writerOf } from '../releases/cms'
import { until } from '../waiting'
import { heldJournal, Hold } from './hold'
import { startNode } from './node'

const PAGE = '/v1/modules/doors'
/** Milliseconds: longer than the slowest machine takes to publish. */
const NEVER = 3_600_000

it('leaves the overtaken answer to who asked for it, and in no memory', async () => {
  const cms = await startPayload()
  const write = writerOf(cms.payload)
  const doors = await write.create('modules', { title: 'Doors', slug: 'doors' })
  const reader = await engineOf(cms.uri).reader(cms.uri)
  const hold = new Hold()
  const onError = (error: unknown) => {
    throw error
  }
  const options = { interval: 20, patience: NEVER, onError }
  const store = new JournaledStore(heldJournal(journalOf(reader), hold), options)
  const node = await startNode({ store })
  const titled = async () => {
    const { data } = (await (await node.get(PAGE)).json()) as { data: { title: string } }
    return data.title
  }
  hold.begin('rows')
  const overtaken = titled()
  await until(async () => hold.size > 0)
  hold.end()
  const release = store.current()?.release
  await write.update('modules', doors, { title: 'Gates' })
  await until(async () => store.current()?.release !== release)
  await hold.letGo()
  expect(await overtaken).toBe('Doors')
  expect(await titled()).toBe('Gates')
  await node.close()
  await reader.close()
  await cms.close()
})
