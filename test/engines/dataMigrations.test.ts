/** MongoDB keeps no schema, but what it holds is brought to this version: once, in order, whatever happens meanwhile. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { engineOf } from '../../src/engines'
import { migrate } from '../../src/engines/mongodb/migrate'
import { migrations, type DataMigration } from '../../src/migrations/mongodb'
import { refuseNewer } from '../../src/newer'
import { compiledNamed, madeFromSome } from '../../src/releases/journal'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms } from '../releases/cms'

const describeOnMongodb = process.env.TEST_DATABASE?.startsWith('mongodb')
  ? describe
  : describe.skip

let cms: Cms
beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.close())

const collection = (slug: string) => {
  const { collections } = cms.payload.db as unknown as MongooseAdapter
  const found = collections[slug]
  if (!found) throw new Error(`There are no ${slug}.`)
  return found.collection
}
const recorded = async () => {
  const { docs } = await cms.payload.db.find<{ name: string }>({
    collection: 'payload-migrations',
    pagination: false,
    sort: 'name',
  })
  return docs.map(({ name }) => name)
}
const locks = () =>
  (cms.payload.db as unknown as MongooseAdapter).connection.collection<{
    _id: string
    until: Date
  }>('payload-migrations-lock')

describeOnMongodb('a database', () => {
  it('that is new has had all migrations', async () => {
    expect(await recorded()).toEqual(migrations.map(({ name }) => name))
    expect(await locks().countDocuments()).toBe(0)
  })

  it('of a newer version is refused', async () => {
    const engine = engineOf(cms.uri)
    const known = { ...engine, ...(await engine.database({ uri: cms.uri })) }
    await expect(refuseNewer(cms.payload, known)).resolves.toBeUndefined()
    await collection('payload-migrations').insertOne({ name: '2999_later', batch: 9 })
    await expect(refuseNewer(cms.payload, known)).rejects.toThrow('newer version (2999_later)')
    await collection('payload-migrations').deleteOne({ name: '2999_later' })
  })
})

describeOnMongodb('a migration', () => {
  const TITLES = ['a', 'b', 'c', 'd']
  let calls: string[]
  let number = 0
  let fails: boolean

  beforeEach(async () => {
    calls = []
    fails = false
    number += 1
    await collection('courses').deleteMany({})
    await collection('courses').insertMany(TITLES.map((title) => ({ title, uid: `crs_${title}` })))
  })

  /** Makes titles longer, each once, and can be cut off in the middle. */
  const named = (step: number): DataMigration => ({
    name: `sample_${number}_${step}`,
    up: async ({ payload }: { payload: Payload }) => {
      calls.push(`${step}`)
      const { collection: courses } = (payload.db as unknown as MongooseAdapter).collections
        .courses as unknown as { collection: ReturnType<typeof collection> }
      for (const [index, title] of TITLES.entries()) {
        if (fails && index === 2) throw new Error('The power has failed.')
        const filter = { uid: `crs_${title}`, [`step${step}`]: { $exists: false } }
        await courses.updateOne(filter, { $set: { [`step${step}`]: calls.length } })
      }
    },
  })
  const values = async (step: number) =>
    (
      await collection('courses')
        .find({}, { sort: { uid: 1 } })
        .toArray()
    ).map((course) => course[`step${step}`] as unknown)

  it('is done once, after those before it', async () => {
    await migrate(cms.payload, [named(1), named(2)])
    await migrate(cms.payload, [named(1), named(2), named(3)])
    expect(calls).toEqual(['1', '2', '3'])
    expect(await values(3)).toEqual([3, 3, 3, 3])
    expect(await recorded()).toEqual(expect.arrayContaining([1, 2, 3].map((n) => named(n).name)))
  })

  it('that was cut off is completed by the next start, before those after it', async () => {
    fails = true
    await expect(migrate(cms.payload, [named(1), named(2)])).rejects.toThrow('power')
    expect(await values(1)).toEqual([1, 1, undefined, undefined])
    expect(await recorded()).not.toContain(named(1).name)
    fails = false
    await migrate(cms.payload, [named(1), named(2)])
    expect(calls).toEqual(['1', '1', '2'])
    expect(await values(1)).toEqual([1, 1, 2, 2])
  })

  it('is done by one of several that start at once', async () => {
    const other = await startPayload(cms.uri)
    try {
      await Promise.all([cms, other, cms, other].map(({ payload }) => migrate(payload, [named(1)])))
    } finally {
      await other.close()
    }
    expect(calls).toEqual(['1'])
    expect((await recorded()).filter((name) => name === named(1).name)).toHaveLength(1)
  })

  it('is taken up where a node has died that was at it', async () => {
    const LEASE = 600
    const until = new Date(Date.now() + LEASE)
    await locks().insertOne({ _id: 'migrations', until })
    await migrate(cms.payload, [named(1)], LEASE)
    expect(Date.now()).toBeGreaterThanOrEqual(until.getTime())
    expect(calls).toEqual(['1'])
    expect(await locks().countDocuments()).toBe(0)
  })

  it('keeps others away for as long as it takes', async () => {
    const LEASE = 300
    const slow: DataMigration = {
      name: `slow_${number}`,
      up: async () => {
        calls.push('slow')
        await new Promise((resolve) => setTimeout(resolve, LEASE * 4))
      },
    }
    await Promise.all([1, 2].map(() => migrate(cms.payload, [slow], LEASE)))
    expect(calls).toEqual(['slow'])
  })
})

describeOnMongodb('what documents were made from', () => {
  it('is found by what it was in databases of earlier versions too', async () => {
    const write = writerOf(cms.payload)
    const callout = await write.create('callouts', {
      title: 'Tip',
      body: bodyOf(paragraph(words('Smile.'))),
    })
    const module = await write.create('modules', {
      title: 'Doors',
      body: bodyOf({ type: 'callout', callout: callout.id }),
    })
    const uids = [callout.uid, module.uid]
    const before = await compiledNamed(cms.payload, uids)
    expect(before).toHaveLength(2)
    // As it was: one field, which nothing found.
    for (const { uid, deps } of before) {
      const update = { $set: { deps }, $unset: { madeFrom: '' } }
      await collection('published').updateOne({ uid }, update)
    }
    expect(await madeFromSome(cms.payload, [callout.uid])).toEqual([])
    await collection('payload-migrations').deleteMany({})
    const { migrate: migrateAll } = await engineOf(cms.uri).database({ uri: cms.uri })
    await migrateAll(cms.payload)
    expect(await compiledNamed(cms.payload, uids)).toEqual(before)
    const found = await madeFromSome(cms.payload, [callout.uid])
    expect(found.map(({ uid }) => uid)).toContain(module.uid)
    const old = { deps: { $exists: true } }
    expect(await collection('published').countDocuments(old)).toBe(0)
  })

  it('is left as it is where a newer version has written it', async () => {
    const write = writerOf(cms.payload)
    const module = await write.create('modules', { title: 'Newer', body: bodyOf() })
    const { uid } = await write.create('sections', { title: 'Within', module: module.id })
    const before = await compiledNamed(cms.payload, [uid])
    expect(before[0]?.deps).not.toEqual([])
    await collection('published').updateOne({ uid }, { $set: { deps: ['stale'] } })
    await collection('payload-migrations').deleteMany({})
    const { migrate: migrateAll } = await engineOf(cms.uri).database({ uri: cms.uri })
    await migrateAll(cms.payload)
    expect(await compiledNamed(cms.payload, [uid])).toEqual(before)
  })
})
