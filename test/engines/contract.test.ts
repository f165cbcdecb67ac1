/**
 * What each engine must do for the CMS, by the interface that stands before it. How a whole installation does it is shown
 * in test/releases/reconcile, test/webhooks/processes, test/jobs, test/seed/turns and test/move.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { CollectionSlug, Where } from 'payload'
import { engineOf, type Database, type Engine } from '../../src/engines'
import type { Reader, StoredStanding } from '../../src/engines/reader'
import { readEnv } from '../../src/env'
import { startPayload, writerOf, type Cms, type Doc } from '../releases/cms'
import { databasesOf } from './databases'
import { injectFaults } from './faults'

let engine: Engine
let database: Database
let reader: Reader
/** Two processes, as far as a database can tell. */
let cms: Cms
let other: Cms
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-contract-'))
  cms = await startPayload()
  other = await startPayload(cms.uri)
  engine = engineOf(cms.uri)
  database = await engine.database({
    uri: cms.uri,
    compatibility: readEnv(process.env).MONGODB_COMPATIBILITY,
  })
  reader = await engine.reader(cms.uri)
})
afterAll(async () => {
  await reader.close()
  await other.close()
  await cms.close()
  rmSync(folder, { recursive: true, force: true })
})

const payloads = () => [cms.payload, other.payload]
const newest = async () => (await reader.releasesSince(0)).at(-1)?.number ?? 0

async function all<T>(slices: AsyncIterable<T[]>): Promise<T[]> {
  const found: T[] = []
  for await (const slice of slices) found.push(...slice)
  return found
}
const standingOf = async ({ uid }: Doc): Promise<StoredStanding | undefined> =>
  (await all(reader.standingsSince(0))).find((standing) => standing.uid === uid)

describe('an engine', () => {
  it('is the only one that its addresses lead to', () => {
    const addresses = ['file:./a.db', 'postgres://a/b', 'postgresql://a/b', 'mongodb://a/b']
    const names = [...addresses, 'mongodb+srv://a/b'].map((uri) => engineOf(uri).name)
    expect(names).toEqual(['sqlite', 'postgres', 'postgres', 'mongodb', 'mongodb'])
    expect(() => engineOf('mysql://a/b')).toThrow('"mysql:"')
  })

  it('records the migrations that this version knows, and has nothing to do the next time', async () => {
    const recorded = async () => {
      const collection = 'payload-migrations'
      const { docs } = await cms.payload.db.find<{ name: string }>({ collection, limit: 0 })
      return docs.map(({ name }) => name).sort()
    }
    const before = await recorded()
    expect(before).toEqual([...database.migrations].sort())
    await Promise.all(payloads().map((payload) => database.migrate(payload)))
    expect(await recorded()).toEqual(before)
  })

  it('tells what will pass from what will not', async () => {
    const faults = await injectFaults()
    const late = await startPayload(cms.uri)
    const errorOf = async (kind: 'transient' | 'permanent') => {
      faults.plan(() => true, kind)
      const data = { title: 'Fault', uid: 'crs_fault', slug: 'fault' }
      const error: unknown = await late.payload.db
        .create({ collection: 'courses', data })
        .catch((error: unknown) => error)
      faults.plan(() => false)
      return error
    }
    const [transient, permanent] = [await errorOf('transient'), await errorOf('permanent')]
    faults.end()
    await late.close()
    expect(engine.isTransient(transient)).toBe(true)
    expect(engine.isTransient(new Error('It failed.', { cause: transient }))).toBe(true)
    expect(engine.isTransient(permanent)).toBe(false)
    expect(engine.isTransient(undefined)).toBe(false)
  })
})

describe('releases', () => {
  it('have numbers that only grow, each taken once, with several writers at once', async () => {
    const before = await newest()
    const titles = Array.from({ length: 6 }, (_, index) => `Course ${index}`)
    await Promise.all(
      titles.map((title, index) => {
        const payload = index % 2 === 0 ? cms.payload : other.payload
        return writerOf(payload).create('courses', { title })
      }),
    )
    const releases = await reader.releasesSince(before)
    expect(releases.length).toBeGreaterThan(0)
    expect(releases.map(({ number }) => number)).toEqual(releases.map((_, at) => before + at + 1))
    expect(releases.every(({ finished }) => finished)).toBe(true)
    const standing = await all(reader.standingsSince(before))
    expect(standing.map(({ slug }) => slug).sort()).toEqual(
      titles.map((title) => title.toLowerCase().replace(' ', '-')),
    )
  })

  it('are heard of where another process made them, with what they changed and nothing else', async () => {
    const write = writerOf(other.payload)
    const module = await write.create('modules', { title: 'Doors' })
    const release = await newest()
    expect((await standingOf(module))?.release).toBe(release)
    const section = await write.create('sections', { title: 'Look', module: module.id })
    const changed = await all(reader.standingsSince(release))
    expect(changed.map(({ uid }) => uid).sort()).toEqual([module.uid, section.uid].sort())
    const [row] = await reader.rows([section.uid])
    expect(row).toMatchObject({
      uid: section.uid,
      type: 'section',
      deleted: false,
      module: module.uid,
      release: await newest(),
      document: { title: 'Look' },
      bodies: { html: '' },
    })
    await write.remove('sections', section)
    expect(await standingOf(section)).toMatchObject({ deleted: true, release: await newest() })
    expect(await reader.rows(['sec_nobody'])).toEqual([])
  })
})

describe('what two processes do at once', () => {
  const AT_ONCE = 8
  const collection: CollectionSlug = 'publications'
  const until = new Date(0).toISOString()
  const repeated = <T>(task: (payload: Cms['payload'], index: number) => Promise<T>) =>
    Promise.allSettled(
      Array.from({ length: AT_ONCE }, (_, index) =>
        task(index % 2 === 0 ? cms.payload : other.payload, index),
      ),
    )

  it('is taken by one of them where it is taken only as it was', async () => {
    const { id } = await cms.payload.db.create({ collection, data: { module: 'a', until } })
    const and: Where[] = [{ id: { equals: id } }, { until: { equals: until } }]
    const taken = await repeated(async ({ db }, index) => {
      const data = { until: new Date(1000 + index).toISOString() }
      return (await db.updateOne({ collection, where: { and }, data })) as unknown
    })
    const winners = taken.flatMap((one) =>
      one.status === 'fulfilled' && one.value ? [one.value] : [],
    )
    expect(winners).toHaveLength(1)
    const kept = await cms.payload.db.findOne({ collection, where: { id: { equals: id } } })
    expect(kept).toMatchObject({ until: (winners[0] as { until: string }).until })
  })

  it('is made by one of them where there may be one', async () => {
    const made = await repeated(({ db }) => db.create({ collection, data: { module: 'b', until } }))
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { totalDocs } = await other.payload.db.count({
      collection,
      where: { module: { equals: 'b' } },
    })
    expect(totalDocs).toBe(1)
  })

  it('is added up', async () => {
    const { id } = await cms.payload.db.create({
      collection: 'partners',
      data: { name: 'A library' },
    })
    const key = await cms.payload.db.create({
      collection: 'partner-keys',
      data: { label: 'Key', partner: id, lookup: 'lookup', hash: 'hash', scopes: ['read'] },
    })
    const second = await engine.reader(cms.uri)
    const add = (one: Reader) => one.addUsage(key.id as string, '2026-01-31', 3, until)
    await Promise.all([reader, second, reader, second].map(add))
    await second.close()
    const { docs } = await cms.payload.db.find({ collection: 'partner-usage' })
    expect(docs).toMatchObject([{ day: '2026-01-31', requests: 12 }])
    expect(await reader.keyFor('lookup')).toMatchObject({ id: key.id, hash: 'hash', active: true })
    expect(await reader.keyFor('nobody')).toBeUndefined()
  })
})

describe('ids', () => {
  it('go on after those that were given', async () => {
    const data = (slug: string) => ({ title: slug, uid: `crs_${slug}`, slug })
    const { id } = await cms.payload.db.create({ collection: 'courses', data: data('first') })
    const isNumber = typeof id === 'number'
    const customID = isNumber ? id + 40 : 'ffffffffffffffffffffff00'
    await cms.payload.db.create({ collection: 'courses', customID, data: data('given') })
    await database.countOn(cms.payload)
    const next = await cms.payload.db.create({ collection: 'courses', data: data('next') })
    if (isNumber) expect(next.id).toBe(id + 41)
    const given = await cms.payload.db.findOne({
      collection: 'courses',
      where: { id: { equals: customID } },
    })
    expect(given).toMatchObject({ slug: 'given' })
  })
})

describe('a backup', () => {
  it('gives back the same rows, in place of what was there', async () => {
    const databases = databasesOf()
    const uri = databases.uriIn(folder)
    await databases.make(uri)
    const target = await engine.backup(uri)
    expect(await target.isEmpty()).toBe(true)
    const source = await engine.backup(cms.uri)
    const snapshot = await source.snapshot(folder)
    const files = []
    for (const { name, open } of snapshot.files)
      files.push({ name, content: await buffer(await open()) })
    const { counts, migrations } = snapshot.contents()
    await snapshot.close()
    expect([...migrations].sort()).toEqual([...target.migrations].sort())
    const staged = await target.stage({
      counts,
      files: files.map(({ name, content }) => ({
        name,
        open: async () => Readable.from([content]),
      })),
    })
    await staged.put()
    const restored = await engine.reader(uri)
    const inBoth = async (ask: (one: Reader) => Promise<unknown>) =>
      expect(await ask(restored)).toEqual(await ask(reader))
    const uids = (await all(reader.standingsSince(0))).map(({ uid }) => uid)
    expect(uids.length).toBeGreaterThan(6)
    await inBoth((one) => one.releasesSince(0))
    await inBoth((one) => all(one.standingsSince(0)))
    await inBoth((one) => one.rows(uids))
    await restored.close()
    expect(await target.isEmpty()).toBe(false)
    await databases.drop(uri)
  })
})
