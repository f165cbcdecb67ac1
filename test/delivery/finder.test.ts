/** The search index takes in what is published, and never says that it has what it has not. */
import { expect, it } from '@jest/globals'
import { Finder } from '../../src/delivery/finder'
import { MemoryStore } from '../../src/delivery/store/memory'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from './rows'

const MANY_WORDS = 100_000
/** As many as one of these documents has. */
const WORDS = 3

const [first] = ROWS as [Row]

async function storeWith(rows: readonly Row[]): Promise<MemoryStore> {
  const store = new MemoryStore()
  await store.open()
  store.apply(rows, 1)
  return store
}

function titled(title: string, release: number): Row {
  return { ...first, release, document: { ...first.document, title } } as Row
}

const found = (finder: Finder, words: string) => finder.search({ words }).hits.map(({ id }) => id)

it('takes in later what could not be read', async () => {
  const store = await storeWith([titled('Zebras', 1)])
  const finder = new Finder(store, MANY_WORDS)
  const read = store.read.bind(store)
  store.read = () => Promise.reject(new Error('The database is away.'))
  await expect(finder.ready()).rejects.toThrow('The database is away.')
  expect(finder.isInStep).toBe(false)
  store.read = read
  await finder.ready()
  expect(finder.isInStep).toBe(true)
  expect(found(finder, 'zebras')).toEqual([first.uid])
})

it('is not in step while it takes in the last of it', async () => {
  const store = await storeWith([titled('Zebras', 1)])
  const finder = new Finder(store, MANY_WORDS)
  await finder.ready()
  const read = store.read.bind(store)
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  store.read = async (standings) => {
    await held
    return read(standings)
  }
  store.apply([titled('Giraffes', 2)], 2)
  const ready = finder.ready()
  await Promise.resolve()
  expect(finder.isInStep).toBe(false)
  go()
  await ready
  expect(finder.isInStep).toBe(true)
  expect([found(finder, 'giraffes'), found(finder, 'zebras')]).toEqual([[first.uid], []])
})

it('searches again when so much has left that the rest fits, and tries no more than once a minute', async () => {
  const many = Array.from({ length: 3 }, (_, index) => ({ ...first, uid: `crs_${index}` }))
  const rows = many.map((row) => ({ ...row, document: { ...row.document, id: row.uid } }) as Row)
  const store = await storeWith(rows)
  const left = ({ uid, type }: Row, release: number) =>
    ({ uid, type, release, deleted: true }) as const
  let now = 0
  const finder = new Finder(store, WORDS, () => now)
  let reads = 0
  const read = store.read.bind(store)
  store.read = (standings) => ((reads += 1), read(standings))
  const isOff = async () => {
    reads = 0
    await expect(finder.ready()).rejects.toMatchObject({ code: 'search-off' })
    return reads
  }
  expect(await isOff()).toBe(1)
  now += 600_000
  expect(await isOff()).toBe(0)
  store.apply([left(rows[0] as Row, 2)], 2)
  expect(await isOff()).toBe(1)
  store.apply([left(rows[1] as Row, 3)], 3)
  now += 59_000
  expect(await isOff()).toBe(0)
  now += 1000
  await finder.ready()
  expect(finder.isInStep).toBe(true)
  expect(found(finder, 'course')).toEqual(['crs_2'])
  store.apply(
    rows.map((row) => ({ ...row, release: 4 })),
    4,
  )
  expect(await isOff()).toBe(1)
})
