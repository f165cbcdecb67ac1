/** What fails for the moment is tried again, whole; and nothing else is. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { again } from '../../src/app/(payload)/api/again'
import { tellOfCollision } from '../../src/collision'
import { engineOf } from '../../src/engines'
import { inWholeTransactions } from '../../src/engines/transactions'
import { makeKey } from '../../src/partners/key'
import { importCourse, readCourse } from '../../seed'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms } from '../releases/cms'
import { handlerOf, signIn } from '../schema/rest'
import { delivered } from '../seed/api'
import { folderOf, SMALL } from '../seed/folder'
import { hasTransactions } from './databases'
import { injectFaults, type Faults } from './faults'
import { describeOnSqlite } from './only'

/** How often a task is begun that never succeeds. */
const TRIES = 7

let faults: Faults
let cms: Cms
beforeEach(async () => {
  faults = await injectFaults()
  cms = await startPayload()
})
afterEach(async () => {
  faults.end()
  await cms.close()
})

const course = (uid: string) => ({ title: uid, uid, slug: uid })
const make = (uid: string) => cms.payload.db.create({ collection: 'courses', data: course(uid) })

/** A course is imported and edited, and a module of it published as one. */
async function work({ payload }: Cms): Promise<Record<string, unknown>> {
  const folder = folderOf(SMALL)
  await importCourse(payload, await readCourse(folder.path, { slug: 'small' }))
  folder.delete()
  const write = writerOf(payload)
  const { docs } = await payload.find({ collection: 'sections', sort: 'title', depth: 0 })
  for (const section of docs as never[]) {
    await write.update('sections', section, { body: bodyOf(paragraph(words('Edited.'))) }, true)
  }
  const editor = await signIn(cms, 'editor')
  const [module] = (await payload.find({ collection: 'modules', depth: 0 })).docs
  const listed = (await editor.get(`/modules/${module?.id}/publish`)).body.items as {
    uid: string
  }[]
  const documents = listed.map(({ uid }) => uid)
  const published = await editor.post(`/modules/${module?.id}/publish`, { documents })
  expect([published.status, documents.length]).toEqual([200, 2])
  return delivered(payload)
}

/** More and more rarely: what is begun anew as a whole must get through in the end. */
const STEP = hasTransactions ? 5 : 1
const isTriangular = (number: number) => Number.isInteger((Math.sqrt(8 * number + 1) - 1) / 2)

it('changes nothing of what is delivered', async () => {
  const whole = await work(cms)
  await cms.close()
  cms = await startPayload()
  faults.plan((asked) => isTriangular(asked / STEP))
  const despite = await work(cms)
  expect(faults.failed()).toBeGreaterThan(7)
  faults.plan(() => false)
  expect(JSON.stringify(despite)).toContain('Edited.')
  expect(despite).toEqual(whole)
}, 120_000)

it('is given up after a while', async () => {
  faults.plan(() => true)
  await expect(make('crs_never')).rejects.toThrow()
  expect(faults.failed()).toBe(TRIES)
})

it('is nothing that will not pass', async () => {
  faults.plan(() => true, 'permanent')
  await expect(make('crs_wrong')).rejects.toThrow()
  expect(faults.failed()).toBe(1)
  faults.plan(() => false)
  await make('crs_taken')
  faults.plan(() => false)
  await expect(make('crs_taken')).rejects.toThrow()
  expect(faults.failed()).toBe(0)
})

const whereTransactionsAre = hasTransactions ? describe : describe.skip

whereTransactionsAre('a transaction', () => {
  const titles = async () => {
    const { docs } = await cms.payload.find({ collection: 'courses', sort: 'slug' })
    return docs.map(({ title }) => title)
  }

  it('is begun anew by Payload where it began', async () => {
    const write = writerOf(cms.payload)
    const begin = jest.spyOn(cms.payload.db, 'beginTransaction')
    faults.plan((asked) => asked === 3)
    await write.create('courses', { title: 'Once' })
    expect(faults.failed()).toBe(1)
    expect(begin).toHaveBeenCalledTimes(2)
    expect(await titles()).toEqual(['Once'])
  })

  it('is begun anew for a request', async () => {
    cms.payload.config.hooks.afterError = [tellOfCollision]
    const statuses: number[] = []
    const handle = handlerOf(cms)
    const counted = again(async (request: Request) => {
      const answer = await handle(request)
      statuses.push(answer.status)
      return answer
    })
    const editor = await signIn(cms, 'editor', (request) => counted(request, undefined))
    const before = statuses.length
    // The first look for who asks.
    faults.plan((asked) => asked === 6)
    expect((await editor.post('/courses', { title: 'Asked' })).status).toBe(201)
    expect(statuses.slice(before)).toEqual([503, 201])
    expect(await titles()).toEqual(['Asked'])
  })

  it('that is a part of another is left to that', async () => {
    const req = await createLocalReq({}, cms.payload)
    await initTransaction(req)
    faults.plan((asked) => asked === 3)
    const data = { title: 'Part', _status: 'published' as const }
    const part = cms.payload.create({ collection: 'courses', data: data as never, req })
    await expect(part).rejects.toThrow()
    expect(faults.failed()).toBe(1)
    await killTransaction(req)
    expect(await titles()).toEqual([])
  })

  it('is no success where one of its operations has failed and nobody minded', async () => {
    const req = await createLocalReq({}, cms.payload)
    await initTransaction(req)
    faults.plan(() => true)
    const made = cms.payload.db.create({ collection: 'courses', data: course('crs_lost'), req })
    await made.catch(() => undefined)
    faults.plan(() => false)
    await expect(commitTransaction(req)).rejects.toThrow('gave up')
  })

  it('that is in a deadlock with another is done after it', async () => {
    await make('one')
    await make('two')
    const both = new Meeting(2)
    let begun = 0
    const rename = (order: string[], title: string) =>
      inWholeTransactions(async () => {
        begun += 1
        const req = await createLocalReq({}, cms.payload)
        await initTransaction(req)
        try {
          for (const slug of order) {
            const where = { slug: { equals: slug } }
            const data = { title: `${slug} by ${title}` }
            await cms.payload.db.updateOne({ collection: 'courses', where, data, req })
            await both.arrive()
          }
          await commitTransaction(req)
        } catch (error) {
          await killTransaction(req)
          throw error
        }
      })
    await Promise.all([rename(['one', 'two'], 'A'), rename(['two', 'one'], 'B')])
    expect(begun).toBe(3)
    const [one = '', two = ''] = (await titles()).map((title) => title.slice(-1))
    expect(one).toBe(two)
  })
})

/** Those who come first wait for the last; afterwards nobody waits. */
class Meeting {
  private open = () => {}
  private readonly all = new Promise<void>((resolve) => (this.open = resolve))
  constructor(private missing: number) {}
  arrive(): Promise<void> {
    this.missing -= 1
    if (this.missing === 0) this.open()
    return this.all
  }
}

/** How long a statement waits for another process, in milliseconds. */
const ONE_WAIT = 1000

const HOLDER = `
const { parentPort, workerData } = require('node:worker_threads')
import('@payloadcms/db-sqlite/drizzle/libsql').then(async ({ drizzle }) => {
  const { $client: client } = drizzle(workerData.uri)
  await client.execute('BEGIN IMMEDIATE')
  parentPort.postMessage('held')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.milliseconds)
  await client.execute('COMMIT')
})`

/** Writes to the file in a thread of its own, since nothing else is done in this one while a statement waits. */
async function holdFor(milliseconds: number, uri: string): Promise<{ ended: Promise<unknown> }> {
  const holder = new Worker(HOLDER, { eval: true, workerData: { uri, milliseconds } })
  const ended = once(holder, 'exit')
  await once(holder, 'message')
  return { ended }
}

/** A statement is ended at the latest when nobody has it any more. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // What is collected in one turn is finalized in a later one.
  for (let round = 0; round < 4; round += 1) {
    collect()
    await new Promise(setImmediate)
  }
}

describeOnSqlite('a file that somebody else writes', () => {
  it('is waited for longer than one statement waits', async () => {
    const { drizzle } = await import('@payloadcms/db-sqlite/drizzle/libsql')
    const { $client: other } = drizzle(cms.uri)
    await other.execute('BEGIN IMMEDIATE')
    // Nothing else is done in this process while a statement waits.
    setTimeout(() => void other.execute('COMMIT').then(() => other.close()), 10)
    const begin = Date.now()
    await make('crs_waited')
    expect(Date.now() - begin).toBeGreaterThan(900)
  })

  it('is written for good afterwards, whatever failed meanwhile', async () => {
    const { drizzle } = await import('@payloadcms/db-sqlite/drizzle/libsql')
    const { $client: other } = drizzle(cms.uri)
    const reader = await engineOf(cms.uri).reader(cms.uri)
    const use = (key: string) => reader.addUsage(key, '2026-01-02', 1, '2026-01-02T03:04:05Z')
    await other.execute('BEGIN IMMEDIATE')
    setTimeout(() => void other.execute('COMMIT'), 10)
    await make('crs_waited')
    await make('crs_after')
    await other.execute('BEGIN IMMEDIATE')
    await expect(use('1')).rejects.toThrow('locked')
    await other.execute('COMMIT')
    const partner = await cms.payload.db.create({ collection: 'partners', data: { name: 'A' } })
    const { lookup, hash } = makeKey()
    const data = { lookup, hash, partner: partner.id, label: 'Website' }
    const key = await cms.payload.db.create({ collection: 'partner-keys', data })
    await use(String(key.id))
    await collectGarbage()
    const counted = async (table: string) =>
      (await other.execute(`SELECT count(*) AS count FROM ${table}`)).rows[0]?.count
    expect(await counted('courses')).toBe(2)
    expect(await counted('partner_usage')).toBe(1)
    await reader.close()
    other.close()
  }, 60_000)

  it('loses nothing of what was asked at the same time', async () => {
    const { ended } = await holdFor(1.5 * ONE_WAIT, cms.uri)
    await Promise.all(['crs_one', 'crs_two', 'crs_three'].map(make))
    await ended
    const { docs } = await cms.payload.find({ collection: 'courses', sort: 'slug' })
    expect(docs.map(({ uid }) => uid)).toEqual(['crs_one', 'crs_three', 'crs_two'])
  }, 30_000)
})
