/** Documents whose source is gone. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
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
    expect(await small.delivered('section')).toEqual(['Below', 'One'])
  })
})

describe('with --prune', () => {
  it('they go to the trash with all that only they show, and leave the API', async () => {
    removeOne()
    const report = await small.run({ prune: true })
    expect(report.pruned.map(({ title, kept }) => [title, kept])).toEqual([
      ['One', null],
      ['A tip', null],
      ['A note.', null],
    ])
    expect(linesOf(report)).toContain('  its source is gone, moved to the trash: One (sections)')
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
      ['Edited', 'it was edited here since'],
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
})
