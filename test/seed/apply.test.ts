/** Importing into a real database: once, twice, changed, edited, gone, interrupted. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { importCourse, readCourse } from '../../seed'
import { references } from '../../src/model'
import { fromLexical } from '../../src/model/lexical'
import { rowsSince } from '../releases/rowsSince'
import { startPayload, type Cms } from '../releases/cms'
import { folderOf, SMALL, type Folder } from './folder'

let cms: Cms
let folder: Folder

beforeEach(async () => {
  cms = await startPayload()
  folder = folderOf(SMALL)
})

afterEach(async () => {
  await cms.close()
  folder.delete()
})

const run = async (options = {}) =>
  importCourse(cms.payload, await readCourse(folder.path, { slug: 'small' }), options)

async function find(collection: string, where = {}) {
  const { docs } = await cms.payload.find({
    collection: collection as CollectionSlug,
    where,
    depth: 0,
    pagination: false,
    sort: 'id',
  })
  return docs as unknown as Record<string, unknown>[]
}

/** Everything that the database holds, by table and number of rows, and when each was last written. */
async function state() {
  const collections = [
    'courses',
    'modules',
    'sections',
    'callouts',
    'footnotes',
    'published',
    'releases',
    'import-runs',
  ]
  const found = await Promise.all(collections.map((collection) => find(collection)))
  return JSON.stringify(found)
}

const byOrder = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  Number(a.order) - Number(b.order)

const delivered = async () => (await rowsSince(cms.payload, 0)).filter(({ deleted }) => !deleted)

describe('the first import', () => {
  it('makes documents with their structure and publishes them as one release', async () => {
    const report = await run()
    expect(report.documents).toMatchObject({
      modules: { created: 1 },
      sections: { created: 2 },
      callouts: { created: 1 },
      footnotes: { created: 1 },
    })
    const [one, below] = (await find('sections')).sort(byOrder)
    expect(one).toMatchObject({
      title: 'One',
      number: '1',
      slug: 'section-1-0',
      _status: 'published',
      order: 1,
    })
    expect(below).toMatchObject({ title: 'Below', number: '1.1', parent: one?.id })
    expect((await find('callouts'))[0]).toMatchObject({
      kind: 'tip',
      title: 'A tip',
      sourceClasses: 'tips',
    })
    expect(await find('releases')).toHaveLength(1)
    expect((await delivered()).map(({ type }) => type).sort()).toEqual([
      'callout',
      'course',
      'footnote',
      'module',
      'section',
      'section',
    ])
  })

  it('links pages to each other, also forward', async () => {
    await run()
    const [module] = await find('modules')
    const [section] = await find('sections', { slug: { equals: 'section-1-0' } })
    expect(references(fromLexical(module?.body))).toMatchObject([
      { collection: 'sections', id: section?.id, use: 'link' },
    ])
  })
})

describe('a second import', () => {
  it('writes nothing', async () => {
    await run()
    const before = await state()
    const report = await run()
    expect(report.documents.sections).toEqual({ unchanged: 2 })
    expect(await state()).toBe(before)
  })

  it('changes only what has changed', async () => {
    await run()
    folder.write(
      'modules/first/section-1-1.md',
      '---\ntitle: 1.1 Below\nmodule_name: first\n---\n\nAnew.\n',
    )
    const report = await run()
    expect(report.documents).toMatchObject({
      sections: { changed: 1, unchanged: 1 },
      callouts: { unchanged: 1 },
    })
    const [below] = await find('sections', { slug: { equals: 'section-1-1' } })
    expect(JSON.stringify(below?.body)).toContain('Anew.')
  })

  it('never overwrites what somebody has edited here', async () => {
    await run()
    const [below] = await find('sections', { slug: { equals: 'section-1-1' } })
    await cms.payload.update({
      collection: 'sections',
      id: below?.id as number,
      data: { title: 'Edited' } as never,
    })
    folder.write(
      'modules/first/section-1-1.md',
      '---\ntitle: 1.1 Changed\nmodule_name: first\n---\n\nAnew.\n',
    )
    const report = await run()
    expect(report.conflicts).toEqual([
      expect.objectContaining({ collection: 'sections', title: 'Changed' }),
    ])
    expect(await find('sections', { title: { equals: 'Edited' } })).toHaveLength(1)
  })

  it('leaves in the trash what somebody has put there', async () => {
    await run()
    const [below] = await find('sections', { slug: { equals: 'section-1-1' } })
    const id = below?.id as number
    const deletedAt = new Date().toISOString()
    await cms.payload.update({ collection: 'sections', id, data: { deletedAt } as never })
    folder.write(
      'modules/first/section-1-1.md',
      '---\ntitle: 1.1 Below\nmodule_name: first\n---\n\nAnew.\n',
    )
    const report = await run()
    expect(report.documents.sections).toEqual({ unchanged: 1, kept: 1 })
    expect(await find('sections')).toHaveLength(1)
  })

  it('reports what has lost its source, and keeps it', async () => {
    await run()
    folder.remove('modules/first/section-1-1.md')
    const report = await run()
    expect(report.orphans).toEqual([
      expect.objectContaining({ collection: 'sections', title: 'Below' }),
    ])
    expect(await find('sections')).toHaveLength(2)
  })
})

describe('a dry run', () => {
  it('says the same and writes nothing', async () => {
    const before = await state()
    const report = await run({ dryRun: true })
    expect(report).toMatchObject({ dryRun: true, documents: { sections: { created: 2 } } })
    expect(await state()).toBe(before)
  })
})

describe('an import as drafts', () => {
  it('delivers nothing', async () => {
    await run({ draft: true })
    expect((await find('sections')).every(({ _status: status }) => status === 'draft')).toBe(true)
    expect(await delivered()).toEqual([])
  })
})

describe('an import that dies', () => {
  it('shows nothing, and the next run completes it', async () => {
    const dying = run({
      progress: (done: number) => {
        if (done === 4) throw new Error('the power failed')
      },
    })
    await expect(dying).rejects.toThrow('the power failed')
    expect(await delivered()).toEqual([])
    await run()
    expect(await delivered()).toHaveLength(6)
    expect(await find('sections')).toHaveLength(2)
  })
})

describe('a document that the database refuses', () => {
  it('is named, with the reason', async () => {
    await cms.payload.create({
      collection: 'courses',
      data: { title: 'Here before', slug: 'small', _status: 'published' } as never,
    })
    await expect(run()).rejects.toMatchObject({
      diagnostic: {
        rule: 'not-written',
        message: expect.stringMatching(/^"Small" \(courses\) cannot be written: slug: /),
      },
    })
  })
})

describe('two courses with a module of the same name', () => {
  it('keep both, the later one under the name of its course', async () => {
    await run()
    await importCourse(cms.payload, await readCourse(folder.path, { slug: 'other' }))
    expect((await find('modules')).map(({ slug }) => slug)).toEqual(['first', 'other-first'])
    const again = await importCourse(cms.payload, await readCourse(folder.path, { slug: 'other' }))
    expect(again.documents.modules).toEqual({ unchanged: 1 })
  })
})
