/** A document that was edited here and has changed in the source: editors win, and nothing is lost. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { linesOf } from '../../seed'
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
