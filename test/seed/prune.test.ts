/** Documents whose source is gone. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionAfterChangeHook } from 'payload'
import { linesOf } from '../../seed'
import { toLexical } from '../../src/model/lexical'
import { SMALL } from './folder'
import { page, startImporting, type Importing } from './importing'

const [ONE, BELOW] = ['modules/first/section-1-0.md', 'modules/first/section-1-1.md']

let small: Importing

beforeEach(async () => {
  small = await startImporting()
  await small.run()
})
afterEach(() => small.close())

const COLLECTIONS = ['courses', 'modules', 'sections', 'callouts', 'footnotes', 'import-runs']
/** All that is stored, in its published and its newest state. */
const everything = () =>
  Promise.all(
    COLLECTIONS.flatMap((collection) =>
      [true, false].map((draft) => small.find(collection, {}, { draft, trash: true })),
    ),
  )

const titles = async (collection: string, options = {}) =>
  (await small.find(collection, {}, options)).map(({ title }) => title)
/** Removes a page and the link to it. */
const removeOne = () => {
  small.folder.remove(ONE)
  small.folder.write('modules/first/index.md', page('First', 'Welcome.'))
}

describe('without --prune', () => {
  it('they stay, and are named', async () => {
    removeOne()
    const report = await small.run()
    expect(report.pruned).toEqual([])
    expect(report.orphans.map(({ title }) => title).sort()).toEqual(['A note.', 'A tip', 'One'])
    expect(linesOf(report)).toContainEqual(
      expect.stringMatching(/^Gone from the source, and left as it is; --prune .*:$/),
    )
    expect(await small.delivered('section')).toEqual(['Below', 'One'])
  })
})

describe('with --prune', () => {
  it('what is edited while the import is at work stays', async () => {
    removeOne()
    small.folder.write(BELOW, page('1.1 Changed', 'Anew.'))
    const hooks = small.cms.payload.collections.sections?.config.hooks.afterChange
    const [one] = await small.find('sections', { title: { equals: 'One' } })
    const edit: CollectionAfterChangeHook = async ({ doc }) => {
      if (doc.title !== 'Changed') return
      hooks?.pop()
      await small.edit('sections', one, { title: 'Edited' })
    }
    hooks?.push(edit)
    const { pruned } = await small.run({ prune: true })
    expect(pruned.map(({ title, kept }) => [title, kept])).toEqual([
      ['One', 'it was edited here'],
      ['A tip', expect.stringContaining('it is used in')],
      ['A note.', expect.stringContaining('it is used in')],
    ])
    expect(await small.delivered('section')).toEqual(['Changed', 'Edited'])
  })

  it('they go to the trash with all that only they show, and leave the API', async () => {
    removeOne()
    const report = await small.run({ prune: true })
    expect(report.pruned.map(({ title, kept }) => [title, kept])).toEqual([
      ['One', null],
      ['A tip', null],
      ['A note.', null],
    ])
    expect(linesOf(report).slice(-4)).toEqual([
      'Gone from the source, moved to the trash:',
      '  One (sections)',
      '  A tip (callouts)',
      '  A note. (footnotes)',
    ])
    expect(await titles('sections')).toEqual(['Below'])
    expect(await titles('sections', { trash: true })).toEqual(['One', 'Below'])
    expect(await small.delivered('section')).toEqual(['Below'])
    expect(await small.delivered('callout')).toEqual([])
    expect(await small.run({ prune: true })).toMatchObject({ orphans: [], pruned: [] })
  })

  it('what an editor has changed stays, and so does what it shows', async () => {
    const [one] = await small.find('sections', { slug: { equals: 'section-1-0' } })
    await small.edit('sections', one, { title: 'Edited' })
    removeOne()
    const report = await small.run({ prune: true })
    const place = `“Edited” (/admin/collections/sections/${one?.id})`
    expect(report.pruned.map(({ title, kept }) => [title, kept])).toEqual([
      ['Edited', 'it was edited here'],
      ['A tip', `it is used in ${place}`],
      ['A note.', `it is used in ${place}`],
    ])
    expect(await small.delivered('section')).toEqual(['Below', 'Edited'])
    expect(await small.delivered('callout')).toEqual(['A tip'])
  })

  it('what a page that was written here shows stays', async () => {
    const [[callout], [module]] = [await small.find('callouts'), await small.find('modules')]
    const shown = { type: 'callout' as const, callout: callout?.id ?? 0 }
    await small.cms.payload.create({
      collection: 'sections',
      data: {
        title: 'Ours',
        module: module?.id,
        body: toLexical({ type: 'body', children: [shown] }),
        _status: 'published',
      } as never,
    })
    removeOne()
    const report = await small.run({ prune: true })
    expect(report.pruned.filter(({ kept }) => kept)).toMatchObject([
      { title: 'A tip', kept: expect.stringContaining('used in “Ours”') },
    ])
    const again = await small.run({ prune: true })
    expect(again.pruned).toMatchObject([{ title: 'A tip' }])
  })

  it('a file that comes back takes its documents out of the trash', async () => {
    const [one] = await small.find('sections', { slug: { equals: 'section-1-0' } })
    removeOne()
    await small.run({ prune: true })
    small.folder.write(ONE, SMALL[ONE] ?? '')
    await small.run()
    const [back] = await small.find('sections', { slug: { equals: 'section-1-0' } })
    expect(back).toMatchObject({ id: one?.id, uid: one?.uid, deletedAt: null })
    expect(await small.delivered('section')).toEqual(['Below', 'One'])
    expect(await small.delivered('callout')).toEqual(['A tip'])
  })

  it('gives their address to another page', async () => {
    small.folder.remove(BELOW)
    await small.run({ prune: true })
    small.folder.write('modules/first/section-1-1.markdown', page('1.1 Other', 'All is new here.'))
    await small.run()
    expect(await small.delivered('section')).toEqual(['One', 'Other'])
  })

  it('a module goes with its pages', async () => {
    small.folder.write(
      'modules/second/index.md',
      page('Second', 'More.').replace('first', 'second'),
    )
    small.folder.write('modules/second/section-1-0.md', page('1. More', 'Of it.'))
    await small.run()
    expect(await small.delivered('module')).toEqual(['First', 'Second'])
    small.folder.remove('modules/second/index.md')
    small.folder.remove('modules/second/section-1-0.md')
    await small.run({ prune: true })
    expect(await small.delivered('module')).toEqual(['First'])
    expect(await titles('modules')).toEqual(['First'])
  })

  it('a module goes with what uses it, and is used by nothing else', async () => {
    const box =
      '<div class="tips"><p class="box-title">Do it</p><p><a href="https://docs.google.com/document/d/one/edit">Worksheet #1: Know</a></p></div>'
    const second = (body: string) => page('Second', body).replace('first', 'second')
    small.folder.write('modules/second/index.md', second(box))
    small.folder.write('modules/second/section-1-0.md', second('[Up](index.html).'))
    await small.run()
    expect((await small.find('worksheets'))[0]?.module).toBe((await small.find('modules'))[1]?.id)
    small.folder.remove('modules/second/index.md')
    small.folder.remove('modules/second/section-1-0.md')
    const report = await small.run({ prune: true })
    expect(report.pruned.map(({ collection, kept }) => [collection, kept])).toEqual([
      ['sections', null],
      ['callouts', null],
      ['worksheets', null],
      ['modules', null],
    ])
    expect(await titles('modules')).toEqual(['First'])
    expect(await small.delivered('worksheet')).toEqual([])
  })

  it('what a page that could not be written has left goes, once the page is taken out', async () => {
    const bad = 'modules/first/section-2-0.md'
    const box = '<div class="tips"><p class="box-title">Left</p><p>Over.</p></div>'
    small.folder.write(bad, page('2. Bad', box))
    const { db } = small.cms.payload
    const create = db.create.bind(db)
    db.create = async (asked) => {
      if (asked.collection === 'sections') throw new Error('no')
      return create(asked)
    }
    await expect(small.run()).rejects.toMatchObject({ diagnostic: { rule: 'not-written' } })
    db.create = create
    expect(await titles('callouts')).toEqual(['A tip', 'Left'])
    small.folder.remove(bad)
    const { pruned } = await small.run({ prune: true })
    expect(pruned).toMatchObject([{ title: 'Left', kept: null }])
    expect(await titles('callouts')).toEqual(['A tip'])
    expect(await small.delivered('callout')).toEqual(['A tip'])
    expect(await small.run({ prune: true })).toMatchObject({ orphans: [], pruned: [] })
  })

  it('what an earlier import has left as a draft beside what is published goes as well', async () => {
    small.folder.write(BELOW, page('1.1 Later', 'Below.'))
    await small.run({ draft: true })
    small.folder.remove(BELOW)
    await small.run({ prune: true })
    expect(await small.delivered('section')).toEqual(['One'])
    expect(await titles('sections', { draft: true })).toEqual(['One'])
  })
})

describe('with --prune --dry-run', () => {
  const first = async () => (await small.find('sections'))[0]

  it('what would go is named, and nothing is written', async () => {
    removeOne()
    const before = await everything()
    const report = await small.run({ prune: true, dryRun: true })
    expect(await everything()).toEqual(before)
    expect(linesOf(report).slice(-4, -2)).toEqual([
      'Gone from the source, would be moved to the trash:',
      '  One (sections)',
    ])
    const { pruned } = await small.run({ prune: true })
    expect(report.pruned).toEqual(pruned)
    expect(pruned).toHaveLength(3)
  })

  it('what would stay is named, with the reason', async () => {
    await small.edit('sections', await first(), { title: 'Edited' })
    removeOne()
    const report = await small.run({ prune: true, dryRun: true })
    expect(linesOf(report).slice(-4, -2)).toEqual([
      'Gone from the source, but would be kept:',
      '  Edited (sections): it was edited here',
    ])
    expect(report.pruned).toEqual((await small.run({ prune: true })).pruned)
  })

  it('what a page will show no more would go', async () => {
    small.folder.write(ONE, page('1. One', 'Only text.'))
    const report = await small.run({ prune: true, dryRun: true })
    expect(report.pruned.map(({ title, kept }) => [title, kept])).toEqual([
      ['A tip', null],
      ['A note.', null],
    ])
    expect(report.pruned).toEqual((await small.run({ prune: true })).pruned)
  })

  it('what stays published beside a draft of the source would be kept', async () => {
    await small.edit('sections', await first(), { title: 'Edited' })
    small.folder.write(ONE, page('1. One', 'Only text.'))
    const options = { prune: true, onConflict: 'draft' } as const
    const report = await small.run({ ...options, dryRun: true })
    expect(report.pruned.map(({ kept }) => kept)).toEqual([
      expect.stringContaining('“Edited”'),
      expect.stringContaining('“Edited”'),
    ])
    expect(report.pruned).toEqual((await small.run(options)).pruned)
  })
})
