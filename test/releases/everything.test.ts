/** Everything is compiled anew some at a time, and what comes of it is as if it had been all at once. */
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { recompile, reconcile, verifyReleases } from '../../src/releases'
import { bodyOf, startPayload, writerOf, type Cms } from './cms'

/** More than are compiled together. */
const MANY = 260

let cms: Cms
beforeEach(async () => {
  cms = await startPayload()
})
afterEach(() => cms.close())

/** Past Payload, which would take minutes. */
async function makeCourses(): Promise<void> {
  const updatedAt = new Date().toISOString()
  for (let number = 1; number <= MANY; number += 1) {
    const name = `course-${String(number).padStart(4, '0')}`
    await cms.payload.db.create({
      collection: 'courses',
      data: { uid: `crs_${name}`, title: name, slug: name, _status: 'published', updatedAt },
      returning: false,
    })
  }
}

async function makePage(): Promise<void> {
  const write = writerOf(cms.payload)
  const module = await write.create('modules', { title: 'Doors' })
  const box = await write.create('callouts', { title: 'Box' })
  const body = bodyOf({ type: 'callout', callout: box.id })
  await write.create('sections', { title: 'Enter', module: module.id, body })
}

async function releases(): Promise<{ number: number; compiler?: number | null }[]> {
  const { docs } = await cms.payload.db.find<{ number: number; compiler?: number | null }>({
    collection: 'releases',
    sort: 'number',
    limit: 0,
    pagination: false,
  })
  return docs
}

it('with what each module consists of noted, where an earlier version noted nothing', async () => {
  await makePage()
  const { db } = cms.payload
  const all = { createdAt: { exists: true } }
  await db.deleteMany({ collection: 'module-releases', where: all })
  for (let time = 1; time <= 2; time += 1) {
    await db.updateMany({ collection: 'releases', where: all, data: { compiler: null } })
    await recompile(cms.payload)
    const { docs } = await db.find<{ documents: { title: string }[] }>({
      collection: 'module-releases',
    })
    const titles = docs.map(({ documents }) => documents.map(({ title }) => title))
    expect(titles).toEqual([['Doors', 'Enter', 'Box']])
  }
})

it('as several releases, of which only the last says that everything is up to date', async () => {
  await makePage()
  await makeCourses()
  await reconcile(cms.payload)
  const { db } = cms.payload
  const [before, all] = [await releases(), { createdAt: { exists: true } }]
  await db.updateMany({ collection: 'releases', where: all, data: { compiler: null } })
  await db.updateMany({ collection: 'published', where: all, data: { digest: 'other' } })

  const result = await recompile(cms.payload)
  expect(result?.written).toHaveLength(MANY + 3)
  const made = (await releases()).slice(before.length).map(({ compiler }) => compiler ?? null)
  expect(made).toEqual([null, expect.any(Number)])
  expect(await recompile(cms.payload)).toBeNull()
  expect(await verifyReleases(cms.payload)).toEqual({
    documents: MANY + 3,
    skipped: 0,
    differences: [],
  })
})
