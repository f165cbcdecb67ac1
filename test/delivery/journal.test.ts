/** What a node makes of the releases in a database, however many and in whatever order they end. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createPayloadStore } from '../../src/delivery'
import { JournaledStore } from '../../src/delivery/store/journaled'
import { engineOf } from '../../src/engines'
import { markOf } from '../../src/releases/delivered'
import { announce } from '../../src/releases/emitter'
import { releasesSince } from '../../src/releases/journal'
import { journalOf } from '../../src/server/journal'
import { startPayload, writerOf, type Cms } from '../releases/cms'
import { rowsSince } from '../releases/rowsSince'

/** More than a call takes arguments. */
const MANY = 200_000
let cms: Cms

const onError = (error: unknown) => {
  throw error
}

beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

it('a release that ends after a later one is served as well', async () => {
  const { payload } = cms
  const write = writerOf(payload)
  await write.create('courses', { title: 'One' })
  const reader = await engineOf(cms.uri).reader(cms.uri)
  const store = new JournaledStore(journalOf(reader), { interval: 60_000, onError })
  await store.open()
  for (const title of ['Two', 'Three']) await write.create('courses', { title })
  const finish = (finished: boolean) =>
    payload.db.updateMany({
      collection: 'releases',
      where: { number: { equals: 2 } },
      data: { finished },
    })
  await finish(false)
  await store.catchUp()
  expect(store.current()?.count('course')).toBe(2)
  await finish(true)
  await store.catchUp()
  expect(store.current()?.count('course')).toBe(3)
  await store.close()
  await reader.close()
})

it('a release that this process ends after a later one leads beyond that one', async () => {
  const { payload } = cms
  const [release, previous] = [2, 1]
  const finish = (finished: boolean) =>
    payload.db.updateMany({
      collection: 'releases',
      where: { number: { equals: release } },
      data: { finished },
    })
  await finish(false)
  const store = createPayloadStore(payload)
  await store.open()
  await finish(true)
  const mark = markOf((await releasesSince(payload, previous))[0] as { createdAt: string })
  announce({ release, previous, mark, rows: await rowsOf(payload, release), seconds: 0 })
  await store.catchUp()
  expect(store.current()?.history.now.release).toBe(3)
  expect(store.current()?.count('course')).toBe(3)
  await store.close()
})

const rowsOf = async (payload: Cms['payload'], release: number) =>
  (await rowsSince(payload, release - 1)).filter((row) => row.release === release)

it('a node starts after however many releases', async () => {
  const releases = Array.from({ length: MANY }, (_, at) => ({
    release: at + 1,
    mark: String(at),
    finished: true,
    said: 0,
  }))
  const store = new JournaledStore(
    {
      releasesSince: async (after) => releases.slice(after),
      standingsSince: async function* () {
        yield []
      },
      rows: async () => [],
      onceAt: async () => [],
    },
    { onError },
  )
  await store.open()
  expect(store.current()?.history.now.release).toBe(MANY)
  await store.close()
})
