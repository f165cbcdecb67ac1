/** An import that is killed at any moment: readers never see half of it, and the next run completes it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { importCourse, readCourse } from '../../seed'
import { reconcile } from '../../src/releases'
import { createQueue } from '../../src/releases/queue'
import { delivered } from './api'
import { databasesOf } from '../engines/databases'
import { copyDatabase, emptyDatabase, openBeside, startSeed } from './process'

const SAMPLE = path.resolve('seed/content/quiet-spaces')
/** Of each kind of import; `KILLS=50` for a longer search. */
const KILLS = Number(process.env.KILLS ?? 3)
/** Imports that are killed at the same time, each in a database of its own. */
const LANES = 2
const QUICKER = 0.8
const PATIENCE = 600_000
const SEED = 20_260_101

let root: string
const at = (name: string) => path.join(root, name)
const folder = (name: string) => mkdtempSync(at(`${name}-`))

/** The sample course, and the same after somebody has gone through every page of it. */
const [BEFORE, AFTER] = ['before', 'after'].map((name) => path.join(name, 'quiet-spaces')) as [
  string,
  string,
]

interface Start {
  /** Folder of a database as it is before the import. */
  data: string
  /** What the API says before and after the import. */
  old: unknown
  whole: unknown
  /** Folder of a database as it is after the import. */
  after: string
  /** Milliseconds from the first write to the end of an import that nobody kills. */
  duration: number
}

let first: Start
let later: Start

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-kill-'))
  cpSync(SAMPLE, at(BEFORE), { recursive: true })
  cpSync(SAMPLE, at(AFTER), { recursive: true })
  for (const file of readdirSync(at(AFTER), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md')) continue
    const page = path.join(at(AFTER), file)
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll(' the ', ' this very '))
  }
  const empty = folder('empty')
  await emptyDatabase(empty)
  first = await unkilled(BEFORE, empty, {})
  later = await unkilled(AFTER, first.after, first.whole)
}, PATIENCE)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const whatIsDelivered = async (data: string) => {
  const cms = await openBeside(data)
  const documents = await delivered(cms.payload)
  await cms.close()
  return documents
}

/** Numbers from 0 to 1 that are the same in every run of this test: mulberry32. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Waits until a process has written to the database that it was given: the first that an import writes is its run. */
async function firstWrite(data: string): Promise<void> {
  const { uriIn, countRows } = databasesOf()
  const { count, close } = await countRows(uriIn(data), 'import-runs')
  const before = await count()
  while ((await count()) === before) await wait(2)
  await close()
}

async function unkilled(course: string, data: string, old: unknown): Promise<Start> {
  const after = folder('unkilled')
  await copyDatabase(data, after)
  const seed = startSeed([at(course)], after)
  await firstWrite(after)
  const start = performance.now()
  expect(await seed.ended).toMatchObject({ code: 0, complained: '' })
  const duration = performance.now() - start
  return { data, old, whole: await whatIsDelivered(after), after, duration }
}

/**
 * Kills an import and checks what it left.
 *
 * @returns whether it was still at work
 */
async function killAfter(milliseconds: number, course: string, { data: from, old, whole }: Start) {
  const data = folder('killed')
  await copyDatabase(from, data)
  const seed = startSeed([at(course)], data)
  await firstWrite(data)
  await wait(milliseconds)
  seed.kill()
  const { code } = await seed.ended
  await inTurn(() => check(data, course, { old, whole }))
  return code === null
}

/** Releases of one process are heard by all its stores, so only one database is open here at a time. */
const inTurn = createQueue()

/** Looks what readers see after the next start of the server, and runs the import again. */
async function check(data: string, course: string, { old, whole }: Pick<Start, 'old' | 'whole'>) {
  const cms = await openBeside(data)
  await reconcile(cms.payload)
  const seen = await delivered(cms.payload)
  await importCourse(cms.payload, await readCourse(at(course)))
  const completed = await delivered(cms.payload)
  const { docs } = await cms.payload.find({ collection: 'import-runs', overrideAccess: true })
  await cms.close()
  expect([old, whole]).toContainEqual(seen)
  expect(completed).toEqual(whole)
  expect(docs.map(({ state }) => state)).toEqual(docs.map(() => 'finished'))
}

describe.each([
  ['first', BEFORE, () => first],
  ['later', AFTER, () => later],
])('the %s import of a course', (_which, course, startOf) => {
  it(
    `may be killed at any moment (seed ${SEED})`,
    async () => {
      const start = startOf()
      const random = randoms(SEED)
      let [killed, span] = [0, start.duration]
      const lane = async () => {
        while (killed < KILLS) {
          // One that ended by itself tells that the machine has become quicker.
          if (await killAfter(random.next().value * span, course, start)) killed += 1
          else span *= QUICKER
        }
      }
      await Promise.all(Array.from({ length: LANES }, lane))
    },
    PATIENCE,
  )
})
