/** The search index takes in what is published, and never says that it has what it has not. */
import { expect, it } from '@jest/globals'
import { Finder } from '../../src/delivery/finder'
import { MemoryStore } from '../../src/delivery/store/memory'
import type { Row } from '../../src/delivery/store/row'
import { ROWS } from './rows'

const MANY_WORDS = 100_000

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
