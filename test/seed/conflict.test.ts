/** A document that was edited here and has changed in the source: editors win, and nothing is lost. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { CollectionAfterChangeHook } from 'payload'
import { linesOf, readCourse, type ImportOptions } from '../../seed'
import { applyImport } from '../../seed/apply'
import { planImport } from '../../seed/plan'
import { beginRun, nextTurn } from '../../seed/runs'
import { page, startImporting, type Found, type Importing } from './importing'

const FILE = 'modules/first/section-1-1.md'
const BELOW = { slug: { equals: 'section-1-1' } }

let small: Importing
let below: Found

beforeEach(async () => {
  small = await startImporting()
  await small.run()
  const [found] = await small.find('sections', BELOW)
  below = found as Found
})
afterEach(() => small.close())

const newest = async () => (await small.find('sections', BELOW, { draft: true }))[0]
const titlesEver = async () => {
  const { docs } = await small.cms.payload.findVersions({
    collection: 'sections',
    where: { parent: { equals: below.id } },
    pagination: false,
  })
  return docs.map(({ version }) => version.title)
}

async function bothChange() {
  await small.edit('sections', below, { title: 'Edited' })
  small.folder.write(FILE, page('1.1 Changed', 'Anew, see [one](section-1-0.html).'))
}

describe('a conflict', () => {
  it('is told field by field, bodies as Markdown', async () => {
    await bothChange()
    const report = await small.run()
    expect(report.documents.sections).toEqual({ unchanged: 1, kept: 1 })
    expect(report.conflicts).toEqual([
      {
        collection: 'sections',
        key: `small:${FILE}`,
        title: 'Changed',
        done: 'kept',
        diff: [
          { field: 'title', diff: '-Edited\n+Changed' },
          { field: 'body', diff: expect.stringMatching(/^-Below\.\n\+Anew, see \[one\]\(.+\)\.$/) },
        ],
      },
    ])
    expect(linesOf(report).join('\n')).toContain(
      'edited here and changed in the source, kept: Changed (sections)\n      title\n      -Edited\n      +Changed',
    )
    expect(await small.delivered('section')).toEqual(['Edited', 'One'])
  })

  it('is none where an editor has made the same change', async () => {
    await small.edit('sections', below, { title: 'Changed' })
    small.folder.write(FILE, page('1.1 Changed', 'Below.'))
    const report = await small.run({ onConflict: 'draft' })
    expect(report.conflicts).toEqual([])
    expect(report.documents.sections).toEqual({ unchanged: 2 })
  })

  it('is there also where an editor has only saved a draft', async () => {
    await small.edit('sections', below, { title: 'Begun', _status: 'draft' }, true)
    small.folder.write(FILE, page('1.1 Changed', 'Below.'))
    const report = await small.run()
    expect(report.conflicts).toMatchObject([{ diff: [{ diff: '-Begun\n+Changed' }] }])
    expect(await newest()).toMatchObject({ title: 'Begun' })
    expect(await small.delivered('section')).toEqual(['Below', 'One'])
  })
})

describe('an edit while an import is at work', () => {
  /** Imports what was planned before somebody else did something. */
  async function importAround(meanwhile: () => Promise<void>, options: ImportOptions = {}) {
    const { payload } = small.cms
    const course = await readCourse(small.folder.path, { slug: 'small' })
    const turn = await nextTurn(payload, 'small', false)
    const plan = await planImport(payload, course, options)
    const run = await beginRun(payload, 'small', turn)
    if (!run) throw new Error('Another import is at work.')
    await meanwhile()
    const { items } = await applyImport(payload, plan, run, options)
    run.close()
    return items.find(({ document }) => document.path === FILE)
  }

  beforeEach(() => small.folder.write(FILE, page('1.1 Changed', 'Anew.')))

  it('stays, and is told as a conflict', async () => {
    const item = await importAround(() => small.edit('sections', below, { title: 'Edited' }))
    expect(item).toMatchObject({
      action: 'keep',
      differences: [{ field: 'title', diff: '-Edited\n+Changed' }, { field: 'body' }],
    })
    expect(await newest()).toMatchObject({ title: 'Edited', _status: 'published' })
    expect(await small.delivered('section')).toEqual(['Edited', 'One'])
    expect((await small.run()).conflicts).toMatchObject([{ done: 'kept' }])
  })

  it('stays where it is a draft', async () => {
    const data = { title: 'Begun', _status: 'draft' }
    const item = await importAround(() => small.edit('sections', below, data, true))
    expect(item?.action).toBe('keep')
    expect(await newest()).toMatchObject({ title: 'Begun' })
    expect(await small.delivered('section')).toEqual(['Below', 'One'])
  })

  it('is overwritten where that was asked for, and stays among the versions', async () => {
    const edit = () => small.edit('sections', below, { title: 'Edited' })
    expect((await importAround(edit, { onConflict: 'theirs' }))?.action).toBe('replace')
    expect(await small.delivered('section')).toEqual(['Changed', 'One'])
    expect(await titlesEver()).toContain('Edited')
  })

  it.each([
    ['keep', 'Edited', 'Edited'],
    ['draft', 'Edited', 'Changed'],
    ['theirs', 'Changed', 'Changed'],
  ] as const)(
    'between its two passes is not lost with --on-conflict=%s',
    async (onConflict, public_, latest) => {
      // Points ahead, so it is written once more when all else is there.
      small.folder.write(FILE, page('1.1 Changed', 'See [two](section-1-2.html).'))
      small.folder.write('modules/first/section-1-2.md', page('1.2 Two', 'After.'))
      const hooks = small.cms.payload.collections.sections?.config.hooks.afterChange
      const edit: CollectionAfterChangeHook = async ({ doc }) => {
        if (doc.title !== 'Two') return
        hooks?.pop()
        await small.edit('sections', below, { title: 'Edited' })
      }
      hooks?.push(edit)
      await small.run({ onConflict })
      expect(hooks).not.toContain(edit)
      expect(await small.delivered('section')).toEqual([public_, 'One', 'Two'].sort())
      expect(await newest()).toMatchObject({ title: latest })
      expect(await titlesEver()).toContain('Edited')
    },
  )

  it('that throws it away leaves it in the trash', async () => {
    const deletedAt = new Date().toISOString()
    const item = await importAround(() => small.edit('sections', below, { deletedAt }))
    expect(item?.action).toBe('keep')
    expect(await small.delivered('section')).toEqual(['One'])
  })
})

describe('--on-conflict=draft', () => {
  it('puts the source beside what is published, once', async () => {
    await bothChange()
    const report = await small.run({ onConflict: 'draft' })
    expect(report.conflicts).toMatchObject([{ done: 'saved as a draft' }])
    expect(await newest()).toMatchObject({ title: 'Changed', _status: 'draft' })
    expect(await small.find('sections', BELOW)).toMatchObject([{ title: 'Edited' }])
    expect(await small.delivered('section')).toEqual(['Edited', 'One'])

    const versions = await titlesEver()
    expect(versions).toEqual(expect.arrayContaining(['Edited', 'Changed']))
    await small.run({ onConflict: 'draft' })
    expect(await titlesEver()).toEqual(versions)
  })

  it('still knows the edit when the source changes again', async () => {
    await bothChange()
    await small.run({ onConflict: 'draft' })
    small.folder.write(FILE, page('1.1 Changed again', 'Anew.'))
    const report = await small.run()
    expect(report.conflicts).toMatchObject([{ title: 'Changed again', done: 'kept' }])
    expect(await small.delivered('section')).toEqual(['Edited', 'One'])
  })
})

describe('--on-conflict=theirs', () => {
  it('publishes the source and keeps the edit among the versions', async () => {
    await bothChange()
    const report = await small.run({ onConflict: 'theirs' })
    expect(report.conflicts).toMatchObject([{ done: 'replaced' }])
    expect(await small.delivered('section')).toEqual(['Changed', 'One'])
    expect(await titlesEver()).toEqual(expect.arrayContaining(['Edited', 'Changed']))
    expect((await small.run()).documents.sections).toEqual({ unchanged: 2 })
  })

  it('publishes what was only saved as a draft before', async () => {
    await bothChange()
    await small.run({ onConflict: 'draft' })
    await small.run({ onConflict: 'theirs' })
    expect(await small.delivered('section')).toEqual(['Changed', 'One'])
  })

  it('leaves in the trash what somebody has put there', async () => {
    await small.edit('sections', below, { deletedAt: new Date().toISOString() })
    small.folder.write(FILE, page('1.1 Changed', 'Anew.'))
    const report = await small.run({ onConflict: 'theirs' })
    expect(report.documents.sections).toEqual({ unchanged: 1, kept: 1 })
    expect(await small.delivered('section')).toEqual(['One'])
  })
})

describe('what was imported as drafts', () => {
  it('is published by a later run that does not say --draft, but for what was edited', async () => {
    small.folder.write(FILE, page('1.1 Later', 'Below.'))
    await small.run({ draft: true })
    expect(await small.delivered('section')).toEqual(['Below', 'One'])
    expect((await small.run({ draft: true })).documents.sections).toEqual({ unchanged: 2 })
    await small.run()
    expect(await small.delivered('section')).toEqual(['Later', 'One'])
  })
})
