/**
 * `npm run bench:search -- [FOLDER…]`: how many searches a second one core answers, what the index takes of
 * time and memory, and what a release costs it. Imports the folders first.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Payload } from 'payload'
import type { Store } from '../src/delivery'
import { search } from '../src/delivery/endpoints/search'
import { Meter } from '../src/delivery/meter'
import { Service } from '../src/delivery/service'
import { MemoryStore } from '../src/delivery/store/memory'
import { Problem } from '../src/delivery/problems'
import { createPayloadStore } from '../src/delivery/store/payload'
import type { Row } from '../src/delivery/store/row'
import { DOCUMENT_TYPES } from '../src/contract'
import { withImported } from './imported'
import { KINDS, searchesOf } from './searches'

const SEARCHES = 2000
/** Searches a second on one core. */
const AIM = 1000
/** How often the content is there in the larger collection. */
const COPIES = 20
const MEGABYTE = 1024 * 1024

async function bench(payload: Payload): Promise<void> {
  const store = createPayloadStore(payload)
  await store.open()
  const rows = await rowsOf(store)
  const ask = await measureStart('as it is', store)

  const searches = searchesOf(rows, SEARCHES)
  for (const words of searches.mixed) await ask(words)
  console.log('searches a second of processor time, whole answers of 25 hits, none made before:')
  const rates = new Map<string, number>()
  for (const kind of KINDS) {
    const seconds = await processorTime(async () => {
      for (const words of searches[kind]) await ask(words)
    })
    rates.set(kind, searches[kind].length / seconds)
    console.log(`  ${kind.padEnd(12)}${(rates.get(kind) ?? 0).toFixed(0).padStart(6)}`)
  }
  const reached = (rates.get('mixed') ?? 0) >= AIM
  console.log(`${reached ? 'reached' : 'MISSED '}  ${AIM} searches a second on one core`)
  await store.close()

  const larger = new MemoryStore()
  larger.apply(copiesOf(rows), 1)
  await measureStart(`${COPIES} times over`, larger)
}

type Ask = (words: string) => Promise<unknown>

/** What the first search costs, with which the index is made. */
async function measureStart(name: string, store: Store): Promise<Ask> {
  const ask = askOf(store)
  const before = memory()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const seconds = await processorTime(() => untilReady(ask))
  delay.disable()
  const taken = (memory() - before) / MEGABYTE
  const pauses = `pauses of at most ${(delay.max / 1e6).toFixed(0)} ms`
  console.log(
    `${name}: ${countOf(store)} documents taken in with the first search in ${seconds.toFixed(1)} s, ${pauses}, ${taken.toFixed(0)} MB`,
  )
  return ask
}

function askOf(store: Store): Ask {
  const service = new Service({
    store,
    publicUrl: 'http://localhost',
    cacheBytes: 0,
    searchWords: Infinity,
    headers: {},
    meter: new Meter(),
  })
  return (words) => {
    const query = `?q=${encodeURIComponent(words)}`
    return service.reply(search, { params: {}, path: '/v1/search', search: query })
  }
}

/** A large index is told of as not ready meanwhile. */
async function untilReady(ask: Ask): Promise<void> {
  for (let ready = false; !ready;) {
    ready = await ask('library').then(
      () => true,
      (error: unknown) => {
        if (error instanceof Problem && error.code === 'not-ready') return false
        throw error
      },
    )
  }
}

/** Bytes in use, what lies outside the heap included. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Seconds, whatever else the machine does. */
async function processorTime(task: () => Promise<unknown>): Promise<number> {
  const begin = process.cpuUsage()
  await task()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

const countOf = (store: Store) =>
  DOCUMENT_TYPES.reduce((sum, type) => sum + (store.current()?.count(type) ?? 0), 0)

const rowsOf = (store: Store): Promise<Row[]> =>
  store.read(DOCUMENT_TYPES.flatMap((type) => [...(store.current()?.list(type).after() ?? [])]))

const copiesOf = (rows: readonly Row[]): Row[] =>
  Array.from({ length: COPIES }, (_, copy) =>
    rows.map((row) => ({
      ...row,
      uid: `${row.uid}${copy}`,
      document: { ...row.document, id: `${row.document.id}${copy}` },
    })),
  ).flat()

await withImported(process.argv.slice(2), bench)
