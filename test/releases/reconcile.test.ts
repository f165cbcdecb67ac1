import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'
import { setTimeout as wait } from 'node:timers/promises'
import {
  keepReleased,
  recompile,
  reconcile,
  releaseAll,
  releaseDocuments,
  releaseMissed,
} from '../../src/releases'
import { COMPILER } from '../../src/releases/compiler'
import { until } from '../waiting'
import { bodyOf, paragraph, PUBLIC_URL, startPayload, writerOf, type Cms } from './cms'

let cms: Cms
let write: ReturnType<typeof writerOf>
beforeEach(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
})
afterEach(() => cms.close())

/** As an import writes: nothing is released meanwhile. */
const DEFERRED = { deferRelease: true, importer: true }
const imported = (key: string) => ({ source: { key: `small:${key}`, path: `${key}.md` } })

const text = (words: string) => bodyOf(paragraph({ type: 'text', text: words }))

const run = (state: string, course = 'small', age = 1000) =>
  cms.payload.create({
    collection: 'import-runs',
    data: { course, state, startedAt: new Date(Date.now() - age).toISOString() },
    overrideAccess: true,
  })

describe('at start', () => {
  it('there is nothing to do after a clean stop', async () => {
    const module = await write.create('modules', { title: 'Doors', _status: 'draft' })
    await write.create('sections', { title: 'Enter', module: module.id })
    await write.create('courses', { title: 'Welcome' })
    expect(await reconcile(cms.payload)).toBeNull()
  })

  it('what was published and not compiled is completed', async () => {
    const course = await write.create('courses', { title: 'Welcome' }, { deferRelease: true })
    expect(await reconcile(cms.payload)).toMatchObject({ written: [course.uid], release: 1 })
    expect(await reconcile(cms.payload)).toBeNull()
  })

  describe('a process by itself', () => {
    const count = async (where: Where) =>
      (await cms.payload.db.count({ collection: 'published', where })).totalDocs

    it('completes what was published and not compiled', async () => {
      const { uid } = await write.create('courses', { title: 'Missed' }, { deferRelease: true })
      const stop = await keepReleased(cms.payload, 10)
      await until(async () => (await count({ uid: { equals: uid } })) === 1)
      stop()
    })

    it('compiles anew what an earlier version of ours compiled', async () => {
      await write.create('courses', { title: 'Welcome' })
      const { db } = cms.payload
      await db.updateMany({ collection: 'releases', where: {}, data: { compiler: null } })
      const stop = await keepReleased(cms.payload, 10)
      const where = { compiler: { equals: COMPILER } }
      await until(async () => (await db.count({ collection: 'releases', where })).totalDocs === 1)
      stop()
    })

    it('does so no more once it has stopped', async () => {
      await write.create('courses', { title: 'Missed' }, { deferRelease: true })
      const stop = await keepReleased(cms.payload, 10)
      stop()
      await wait(200)
      expect(await count({})).toBe(0)
    })
  })

  it('a release that was cut off is completed', async () => {
    const begun = { number: 1, finished: false, publicUrl: PUBLIC_URL }
    await cms.payload.db.create({ collection: 'releases', data: begun })
    const course = await write.create('courses', { title: 'Welcome' }, { deferRelease: true })
    expect(await reconcile(cms.payload)).toMatchObject({ written: [course.uid], release: 2 })
    expect(await reconcile(cms.payload)).toBeNull()
  })

  it('what a release that was cut off had not written yet is completed, though it did not change itself', async () => {
    const module = await write.create('modules', { title: 'Doors' })
    const show = (callout: string | number) => bodyOf({ type: 'callout', callout })
    const box = await write.create('callouts', { title: 'Box', body: text('old') })
    const section = await write.create('sections', {
      title: 'Enter',
      module: module.id,
      body: show(box.id),
    })
    const rowOf = async (uid: string) =>
      (
        await cms.payload.db.find<Record<string, unknown>>({
          collection: 'published',
          where: { uid: { equals: uid } },
        })
      ).docs[0]
    const before = await rowOf(section.uid)
    await write.update('callouts', box, { body: text('new') })
    const newest = await rowOf(box.uid)
    const { digest, document, bodies, release } = before ?? {}
    await cms.payload.db.updateOne({
      collection: 'published',
      where: { uid: { equals: section.uid } },
      data: { digest, document, bodies, release },
    })
    await cms.payload.db.updateOne({
      collection: 'releases',
      where: { number: { equals: newest?.release } },
      data: { finished: false },
    })
    const again = await startPayload(cms.uri)
    expect((await reconcile(again.payload))?.written).toEqual([section.uid])
    expect(await reconcile(again.payload)).toBeNull()
    await again.close()
  })

  it('what has gone while nothing listened leaves', async () => {
    const course = await write.create('courses', { title: 'Welcome' })
    await cms.payload.db.deleteOne({ collection: 'courses', where: { id: { equals: course.id } } })
    expect(await reconcile(cms.payload)).toMatchObject({ removed: [course.uid] })
  })

  it('what an earlier version of ours compiled is compiled anew, once, as one release of what differs', async () => {
    const module = await write.create('modules', { title: 'Doors', body: text('Enter.') })
    await write.create('modules', { title: 'Windows' })
    expect(await recompile(cms.payload)).toBeNull()
    const { db } = cms.payload
    const spoiled = { digest: 'other', bodies: { html: '<p>As before.</p>' } }
    await db.updateOne({
      collection: 'published',
      where: { uid: { equals: module.uid } },
      data: spoiled,
    })
    await db.updateOne({
      collection: 'releases',
      where: { number: { equals: 2 } },
      data: { compiler: null },
    })
    const later = await startPayload(cms.uri)
    // What is published meanwhile does not make the rest up to date.
    await writerOf(later.payload).create('courses', { title: 'Welcome' })
    expect(await recompile(later.payload)).toEqual({
      release: 4,
      written: [module.uid],
      removed: [],
    })
    expect(await recompile(later.payload)).toBeNull()
    await later.close()
  })

  it('everything is released under a new address', async () => {
    const module = await write.create('modules', { title: 'Doors' })
    const course = await write.create('courses', { title: 'Welcome' })
    const link = {
      type: 'link' as const,
      to: { collection: 'courses' as const, id: course.id },
      children: [{ type: 'text' as const, text: 'all' }],
    }
    await write.update('modules', module, { body: bodyOf(paragraph(link)) })
    const again = await startPayload(cms.uri, 'https://elsewhere.example')
    expect(await reconcile(again.payload)).toMatchObject({ written: [module.uid] })
    const [row] = (
      await again.payload.find({
        collection: 'published',
        overrideAccess: true,
        where: { uid: { equals: module.uid } },
      })
    ).docs
    expect(row?.bodies).toMatchObject({
      text: 'all',
      html: expect.stringContaining('href="https://elsewhere.example/courses/welcome"'),
    })
    expect(await reconcile(again.payload)).toBeNull()
    await again.close()
  })
})

it('what could not be released is released with whatever comes next', async () => {
  const { db } = cms.payload
  const create = db.create.bind(db)
  db.create = (asked) =>
    asked.collection === 'releases' ? Promise.reject(new Error('It is away.')) : create(asked)
  const course = await write.create('courses', { title: 'Welcome' })
  db.create = create
  const module = await write.create('modules', { title: 'Doors' })
  const { docs } = await cms.payload.find({ collection: 'published', overrideAccess: true })
  expect(docs.map(({ uid }) => uid).sort()).toEqual([course.uid, module.uid].sort())
})

describe('an import', () => {
  it('becomes visible as one release', async () => {
    const course = await write.create('courses', { title: 'Welcome', ...imported('a') }, DEFERRED)
    const module = await write.create(
      'modules',
      { title: 'Doors', course: course.id, ...imported('b') },
      DEFERRED,
    )
    const result = await releaseAll(cms.payload)
    expect(result.release).toBe(1)
    expect([...result.written].sort()).toEqual([course.uid, module.uid].sort())
    expect((await releaseAll(cms.payload)).written).toEqual([])
  })

  it('that died stays out of sight until it is run again', async () => {
    const own = await write.create('courses', { title: 'Written here' })
    const half = await write.create(
      'modules',
      { title: 'Half', course: own.id, ...imported('c') },
      DEFERRED,
    )
    const record = await run('running')
    expect(await reconcile(cms.payload)).toMatchObject({ written: [] })
    const edited = await write.update('courses', own, { title: 'Edited' })
    const [row] = (
      await cms.payload.find({
        collection: 'published',
        where: { uid: { equals: edited.uid } },
        overrideAccess: true,
      })
    ).docs
    expect(row?.document).toMatchObject({ title: 'Edited', modules: [] })
    await cms.payload.update({
      collection: 'import-runs',
      id: record.id,
      data: { state: 'finished' },
      overrideAccess: true,
    })
    expect((await reconcile(cms.payload))?.written).toContain(half.uid)
  })
})

describe('an import that died while it changed what is published', () => {
  it('shows nothing of that, also in a page that somebody publishes meanwhile', async () => {
    const module = await write.create('modules', { title: 'Doors', ...imported('a') })
    const box = await write.create('callouts', {
      title: 'Box',
      body: text('old'),
      ...imported('b'),
    })
    const page = await write.create('sections', {
      title: 'Enter',
      module: module.id,
      body: bodyOf({ type: 'callout', callout: box.id }),
      ...imported('c'),
    })
    await run('running', 'small', 0)
    await cms.payload.update({
      collection: 'callouts',
      id: box.id,
      data: { body: text('new') } as never,
      context: DEFERRED,
    })
    const server = await startPayload(cms.uri)
    await writerOf(server.payload).update('sections', page, { title: 'Come in' })
    const { docs } = await server.payload.find({ collection: 'published', overrideAccess: true })
    await server.close()
    const rows = new Map(docs.map((row) => [row.uid, row]))
    expect(rows.get(page.uid)).toMatchObject({
      document: { title: 'Come in' },
      bodies: { text: expect.stringContaining('old') },
    })
    expect(rows.get(box.uid)?.bodies).toMatchObject({ text: 'old' })
  })
})

describe('an import of another course that died or failed', () => {
  it.each(['running', 'failed'])('holds nothing back of this one (%s)', async (state) => {
    await run(state, 'other')
    const course = await write.create('courses', { title: 'Welcome', ...imported('a') }, DEFERRED)
    expect((await releaseAll(cms.payload)).written).toEqual([course.uid])
  })
})

describe('two processes', () => {
  it('one completes what the other published and did not live to release', async () => {
    const module = await write.create('modules', { title: 'Doors' })
    const course = await write.create('courses', { title: 'Welcome' })
    const begin = new Date(Date.now() - 1)
    await write.update('modules', module, { title: 'Gates', course: course.id }, false, {
      deferRelease: true,
    })
    await write.update('courses', course, { _status: 'draft' }, false, { deferRelease: true })
    const other = await startPayload(cms.uri)
    expect(await releaseMissed(other.payload, new Date(Date.now() + 1), new Date())).toBeNull()
    const result = await releaseMissed(other.payload, begin, new Date())
    expect(result).toMatchObject({ written: [module.uid], removed: [course.uid] })
    expect(await releaseMissed(other.payload, begin, new Date())).toBeNull()
    expect(await reconcile(other.payload)).toBeNull()
    await other.close()
  })

  it('one takes away what the other has published, as its first deed', async () => {
    const module = await write.create('modules', { title: 'Doors' })
    const section = await write.create('sections', { title: 'Enter', module: module.id })
    const later = await startPayload(cms.uri)
    await writerOf(later.payload).update('sections', section, { _status: 'draft' })
    const { docs } = await later.payload.find({ collection: 'published', overrideAccess: true })
    const rows = new Map(docs.map((row) => [row.uid, row]))
    expect(rows.get(section.uid)).toMatchObject({ deleted: true, document: null, bodies: null })
    expect(rows.get(module.uid)?.document).toMatchObject({ sections: [] })
    await later.close()
  })

  it('publish at the same time, and nothing is lost', async () => {
    const other = await startPayload(cms.uri)
    const theirs = writerOf(other.payload)
    const course = await write.create('courses', { title: 'Welcome' })
    await Promise.all(
      [write, theirs, write, theirs].map((writer, index) =>
        writer.create('modules', { title: `Module ${index}`, course: course.id, order: index }),
      ),
    )
    expect(await releaseAll(cms.payload)).toMatchObject({ written: [], removed: [] })
    await other.close()
  })

  it('number their releases one after the other and see each other’s documents', async () => {
    const other = await startPayload(cms.uri)
    const theirs = writerOf(other.payload)
    const course = await write.create('courses', { title: 'Welcome' })
    const module = await theirs.create('modules', { title: 'Doors', course: course.id })
    const again = await releaseDocuments(cms.payload, [
      { collection: 'courses', id: course.id, uid: course.uid },
    ])
    expect(again).toEqual({ release: 2, written: [], removed: [] })
    const section = await write.create('sections', { title: 'Enter', module: module.id })
    const rows = await other.payload.find({
      collection: 'published',
      where: { uid: { equals: section.uid } },
      overrideAccess: true,
    })
    expect(rows.docs[0]).toMatchObject({ release: 3, module: module.uid, course: course.uid })
    await other.close()
  })
})
