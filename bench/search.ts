/**
 * `npm run bench:search -- [FOLDER…]`: how many searches a second one core answers, what the index takes of
 * time and memory, and what a release costs it. Imports the folders first.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Row } from '../src/delivery/store/row'
import type { Store } from '../src/delivery'
import { run } from './run'
import { KINDS, searchesOf } from './searches'

const CORPORA = ['connected-learning-modules', 'toolkit'].map((name) => `../shared/corpus/${name}`)
const SAMPLES = ['seed/content/welcoming-newcomers', 'seed/content/quiet-spaces']
const SEARCHES = 2000
/** Searches a second on one core. */
const AIM = 1000
const MEGABYTE = 1024 * 1024

async function bench(payload: Payload): Promise<void> {
  const { createPayloadStore } = await import('../src/delivery')
  const { Service } = await import('../src/delivery/service')
  const { search } = await import('../src/delivery/endpoints/search')
  const store = createPayloadStore(payload)
  await store.open()
  const rows = rowsOf(store)
  const service = new Service({ store, publicUrl: 'http://localhost', cacheBytes: 64 * MEGABYTE })
  const ask = (words: string) =>
    service.reply(search, {
      params: {},
      path: '/v1/search',
      search: `?q=${encodeURIComponent(words)}`,
    })

  const before = memory()
  const first = await timed(() => ask('library'))
  console.log(`${rows.length} documents, taken in with the first search: ${first.toFixed(0)} ms`)
  console.log(`index: ${((memory() - before) / MEGABYTE).toFixed(1)} MB`)

  const searches = searchesOf(rows, SEARCHES)
  for (const words of searches.mixed.slice(0, 300)) await ask(`${words} x`)
  const rates = new Map<string, number>()
  for (const kind of KINDS) {
    const took = await timed(async () => {
      for (const words of searches[kind]) await ask(words)
    })
    rates.set(kind, (searches[kind].length / took) * 1000)
  }
  for (const [kind, rate] of rates)
    console.log(`${kind.padEnd(12)}${rate.toFixed(0).padStart(7)}/s`)
  const reached = (rates.get('mixed') ?? 0) >= AIM
  console.log(`${reached ? 'reached' : 'MISSED '}  ${AIM} searches a second on one core`)
  await store.close()
}

/** Bytes in use, what lies outside the heap included. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await task()
  return performance.now() - begin
}

const rowsOf = (store: Store): Row[] =>
  (['module', 'section', 'callout', 'video', 'footnote', 'worksheet', 'media'] as const).flatMap(
    (type) => (store.current()?.list(type) ?? []).map(({ row }) => row),
  )

const given = process.argv.slice(2)
const folders = given.length > 0 ? given : CORPORA.every(existsSync) ? CORPORA : SAMPLES
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-bench-'))
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
  if ((loadavg()[0] ?? 0) > 1) console.log('The machine has other work too.')
  const environment = {
    DATABASE_URI: `file:${path.join(folder, 'cms.db')}`,
    UPLOADS_DIR: path.join(folder, 'uploads'),
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'bench-bench-bench-bench',
  }
  for (const source of folders) {
    const node = [process.execPath, '--conditions=production', 'scripts/seed.mjs', source]
    await run(folder, node, environment)
  }
  Object.assign(process.env, environment)
  const { openPayload } = await import('../src/payload')
  const payload = await openPayload()
  await bench(payload)
  await payload.destroy()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
