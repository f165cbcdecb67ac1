/**
 * `npm run bench:scale -- [MODULES] [SECTIONS] [SECONDS] [FOLDER]`: what a large library costs beside a small one: a node that
 * only delivers, and publishing a page. Makes both libraries first, on the embedded database; with a FOLDER as fourth
 * argument it keeps them there, and takes those that are there. With --postgres they are made on a PostgreSQL server
 * that it starts.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import type { Answer, SyncPage } from '../src/contract'
import { build } from '../scripts/build.mjs'
import { load, type Load } from './delivery/load'
import { freePort } from '../test/waiting'
import { start, type Running } from './delivery/processes'
import { reconcile } from '../src/releases'
import { inFolder, onPostgres, type Databases } from './scale/databases'
import { body, makeLibrary, openLibrary, type Size } from './scale/library'

const SMALL = 100
const ROUNDS = 3
const COLD = 300
const PUBLISHED = 20
const PUBLIC_URL = 'http://localhost:3000'

interface Library {
  name: string
  size: Size
  payload: Payload
  node: Running
}

/** What is measured, by its name, and how it is written. */
type Measures = Record<string, number>

async function bench(databases: Databases, large: Size, seconds: number): Promise<void> {
  build(['dist'])
  const libraries: Library[] = []
  const sizes = { small: { ...large, modules: SMALL }, large }
  try {
    for (const [name, size] of Object.entries(sizes)) {
      libraries.push(await openNode(databases, name, size))
    }
    const measured: Measures[] = []
    for (const library of libraries) measured.push(await measureCold(library))
    const hot = await measureHot(libraries, seconds)
    for (const [index, library] of libraries.entries()) {
      Object.assign(measured[index] ?? {}, hot[index], await measurePublishing(library))
    }
    print(libraries, measured)
  } finally {
    for (const { node, payload } of libraries) {
      await node.stop()
      await payload.destroy()
    }
  }
}

async function openNode(databases: Databases, name: string, size: Size): Promise<Library> {
  const uri = databases.uriOf(name)
  const begin = performance.now()
  if (!databases.isMade(uri)) {
    await databases.make(uri)
    const maker = await openLibrary(uri, PUBLIC_URL)
    await makeLibrary(maker, size)
    await maker.destroy()
    await databases.settle(uri)
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(0)
  // What the maker knows of what is published is less than what it has made.
  const payload = await openLibrary(uri, PUBLIC_URL)
  const megabytes = (await databases.sizeOf(uri)).toFixed(0)
  console.log(
    `${name}: ${size.modules} modules of ${size.sections} sections, ${megabytes} MB, made in ${seconds} s`,
  )
  const command = [process.execPath, '--conditions=production', 'dist/src/deliveryNode.js']
  const node = await start(command, await freePort(), '/readyz', {
    DATABASE_URI: uri,
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    PUBLIC_URL,
    RATE_LIMIT: '0',
    LOG_LEVEL: 'error',
  })
  return { name, size, payload, node }
}

/** Addresses that nobody has asked for, spread over the library. */
const pagesOf = ({ modules, sections }: Size, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const module = 1 + ((index * 7919) % (modules - 1))
    return `/v1/modules/module-${module}/sections/page-${1 + (index % sections)}`
  })

async function measureCold({ size, node }: Library): Promise<Measures> {
  const atStart = memoryOf(node)
  const firstList = await time(() => get(node, '/v1/sections'))
  const times: number[] = []
  for (const page of pagesOf(size, COLD)) times.push(await time(() => get(node, page)))
  times.sort((one, other) => one - other)
  return {
    'start, s': node.startedIn / 1000,
    'memory at start, MB': atStart,
    'first list, ms': firstList,
    'cold page, ms': times[times.length >> 1] ?? NaN,
    'cold page p99, ms': times[Math.floor(times.length * 0.99)] ?? NaN,
  }
}

/** By turns, so that what else the machine does meets both. */
async function measureHot(libraries: readonly Library[], seconds: number): Promise<Measures[]> {
  const best = new Map<Library, Load>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const library of libraries) {
      const page = '/v1/modules/module-1/sections/page-1'
      const now = await load(library.node, page, seconds)
      const before = best.get(library)
      if (!before || before.rate < now.rate) best.set(library, now)
    }
  }
  return libraries.map((library) => {
    const { rate, p99 } = best.get(library) as Load
    return { 'hot page, answers/s': rate, 'hot page p99, ms': p99 }
  })
}

/** As an editor does, in this process; the node hears of it within half a second. */
async function measurePublishing(library: Library): Promise<Measures> {
  const { payload, node, size } = library
  const heard = await nextToken(node)
  const publish = async (index: number) => {
    const module = 1 + ((index * 7919) % (size.modules - 1))
    const where = { uid: { exists: true }, 'module.slug': { equals: `module-${module}` } }
    const { docs } = await payload.find({
      collection: 'sections',
      where,
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    return time(() =>
      payload.update({
        collection: 'sections',
        id: docs[0]?.id ?? '',
        data: { body: body(`Published ${index}`) },
        // A bench writes as the system does.
        overrideAccess: true,
        depth: 0,
      }),
    )
  }
  const looking = await time(() => reconcile(payload))
  const first = await publish(0)
  const token = await heard()
  const times: number[] = []
  for (let index = 1; index <= PUBLISHED; index += 1) times.push(await publish(index))
  times.sort((one, other) => one - other)
  await until(async () => (await changed(node, token)).documents.length >= PUBLISHED)
  const delta = await time(() => changed(node, token, 'html'))
  return {
    'check at a start, ms': looking,
    'first publishing, ms': first,
    'publishing, ms': times[times.length >> 1] ?? NaN,
    'delta, ms': delta,
    'memory at the end, MB': memoryOf(node),
  }
}

/** From where a copy goes on that has everything up to the next release: its event names it. */
async function nextToken({ base }: Running): Promise<() => Promise<string>> {
  const stop = new AbortController()
  const response = await fetch(`${base}/v1/events`, { signal: stop.signal })
  if (!response.ok) throw new Error(`${base}/v1/events: ${await response.text()}`)
  // Read from at once: what nobody reads is given up with the response, when that is collected.
  const events = response.body?.pipeThrough(new TextDecoderStream()) ?? []
  return async () => {
    let heard = ''
    for await (const piece of events) {
      heard += piece
      const [, token] = /^id: ?(.+)$/m.exec(heard) ?? []
      if (token) {
        stop.abort()
        return token
      }
    }
    throw new Error(`${base}/v1/events has ended.`)
  }
}

async function changed({ base }: Running, token: string, format = 'text'): Promise<SyncPage> {
  const response = await fetch(`${base}/v1/sync?since=${token}&limit=100&format=${format}`)
  return ((await response.json()) as Answer<SyncPage>).data
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
}

async function get({ base }: Running, address: string): Promise<void> {
  const response = await fetch(base + address)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${address} answers with ${response.status}.`)
}

async function time(task: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await task()
  return performance.now() - begin
}

/** MB that a process has of the machine's memory. */
function memoryOf({ pid }: Running): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

function print(libraries: readonly Library[], measured: readonly Measures[]): void {
  const line = (cells: string[]) =>
    console.log(cells.map((text, at) => (at === 0 ? text.padEnd(24) : text.padStart(12))).join(''))
  line(['', ...libraries.map(({ name }) => name), 'large/small'])
  for (const name of Object.keys(measured[0] ?? {})) {
    const [small = NaN, large = NaN] = measured.map((measures) => measures[name])
    line([
      name,
      ...[small, large].map((value) => value.toFixed(value < 10 ? 2 : 0)),
      (large / small).toFixed(2),
    ])
  }
}

const { values: chosen, positionals: given } = parseArgs({
  options: { postgres: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [modules = 10_000, sections = 25, seconds = 3] = given.slice(0, 3).map(Number)
const kept = given[3]
const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'connectedlib-bench-'))
const databases = chosen.postgres ? await onPostgres() : inFolder(folder)
try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${databases.version}`,
  )
  if ((loadavg()[0] ?? 0) > 1) console.log('The machine has other work too: only the ratios count.')
  await bench(databases, { modules, sections }, seconds)
} finally {
  await databases.stop()
  if (!kept) rmSync(folder, { recursive: true, force: true })
}
