/**
 * `npm run soak -- [MINUTES] [REQUESTS A SECOND]`: readers of every kind ask a full node and one that only delivers, while
 * an editor publishes and a course is imported again and again. Prints a line a minute, and at the end whether anything
 * failed or grew.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { until } from '../waiting'
import { build } from '../../scripts/build.mjs'
import { startCluster, type Cluster } from './cluster'
import type { Node } from './node'
import { startReaders } from './soak/readers'
import { grown, lineOf, TITLES, type Minute, type Sample } from './soak/table'

const COURSE = 'seed/content/welcoming-newcomers'
const MINUTE = 60_000
const SAMPLED_EVERY = 5000
const PUBLISHES_EVERY = 3000
const IMPORTS_EVERY = 90_000
/** So that what is kept in memory is full before the first third is over. */
const SETTINGS = { CACHE_MEGABYTES: '16' }

const minutes = Number(process.argv[2] ?? 20)
const rate = Number(process.argv[3] ?? 500)

function sampleOf(nodes: readonly Node[]): Sample[] {
  return nodes.map(({ pid, output }) => ({
    rss: Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    handles: readdirSync(`/proc/${pid}/fd`).length,
    // Node says once of each emitter that more listen to it than should.
    leaks: output.split('MaxListenersExceededWarning').length - 1,
  }))
}

/** Does something again and again until it is told to stop; what fails is counted. */
function again(task: () => Promise<void>, pause: number) {
  let isOver = false
  const done = { times: 0, failures: [] as string[] }
  const run = async () => {
    while (!isOver) {
      try {
        await task()
        done.times += 1
      } catch (error) {
        done.failures.push(error instanceof Error ? error.message : String(error))
      }
      for (const until = Date.now() + pause; !isOver && Date.now() < until;) await wait(100)
    }
  }
  const running = run()
  return {
    stop: async () => {
      isOver = true
      await running
      return done
    },
  }
}

/** A course whose pages change before each import. */
function importer({ environment }: Cluster, folder: string): () => Promise<void> {
  cpSync(COURSE, folder, { recursive: true })
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('_posts/') && name.endsWith('.md'))
    .map((name) => path.join(folder, name))
  let turn = 0
  return async () => {
    turn += 1
    const page = pages[turn % pages.length]
    if (page) appendFileSync(page, `\n\nChanged for the import ${turn}.\n`)
    const child = spawn(
      process.execPath,
      ['--conditions=production', 'dist/seed/cli.js', folder, '--course', 'welcoming-newcomers'],
      { env: { ...process.env, ...environment }, stdio: 'ignore' },
    )
    const [code] = (await once(child, 'exit')) as [number]
    if (code !== 0) throw new Error(`An import ended with ${code}.`)
  }
}

async function editor({ admin, full }: Cluster): Promise<() => Promise<void>> {
  const [{ base }] = full
  const ids: string[] = []
  for (let number = 1; number <= 5; number += 1) {
    const made = await admin.make(base, 'modules', { title: `Soaked ${number}` })
    ids.push(String(made.id))
  }
  let turn = 0
  return async () => {
    turn += 1
    const id = ids[turn % ids.length]
    const data = { title: `Soaked, turn ${turn}`, _status: 'published' }
    const { status } = await admin.patch(`${base}/api/modules/${id}`, data)
    if (status !== 200) throw new Error(`A publication was answered with ${status}.`)
  }
}

/** The first search of a node has to wait for its index. */
const untilItSearches = ({ base }: Node) =>
  until(async () => (await fetch(`${base}/v1/search?q=library`)).ok, { patience: MINUTE })

async function soak(cluster: Cluster, folder: string): Promise<boolean> {
  const nodes = [cluster.full[0], cluster.delivery[0]]
  const importOnce = importer(cluster, folder)
  await importOnce()
  await Promise.all(nodes.map(untilItSearches))
  const editing = again(await editor(cluster), PUBLISHES_EVERY)
  const importing = again(importOnce, IMPORTS_EVERY)
  const readers = startReaders(
    nodes.map(({ base }) => base),
    rate,
  )
  console.log(TITLES)
  const table: Minute[] = []
  for (let number = 1; number <= minutes; number += 1) {
    const samples: Sample[][] = []
    for (const until = Date.now() + MINUTE; Date.now() < until;) {
      await wait(SAMPLED_EVERY)
      samples.push(sampleOf(nodes))
    }
    const minute = { number, samples, counted: readers.take() }
    table.push(minute)
    console.log(lineOf(minute))
  }
  await readers.stop()
  const [published, imported] = [await editing.stop(), await importing.stop()]
  const faults = [
    ...grown(table),
    ...published.failures.slice(0, 3),
    ...imported.failures.slice(0, 3),
  ]
  console.log(`${published.times} publications and ${imported.times} imports meanwhile`)
  console.log(faults.length === 0 ? 'Nothing failed, and nothing grew.' : faults.join('\n'))
  return faults.length === 0
}

build()
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-soak-'))
const cluster = await startCluster({ full: 1, delivery: 1, settings: SETTINGS })
try {
  if (!(await soak(cluster, folder))) process.exitCode = 1
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}
