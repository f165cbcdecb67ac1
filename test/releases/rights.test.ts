/** Parts whose pages are withdrawn are still served, and under the licence that they were given with them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Document } from '../../src/contract'
import { releaseAll, verifyReleases } from '../../src/releases'
import { readDocuments } from '../../src/releases/journal'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms, type Doc } from './cms'

let cms: Cms
let write: ReturnType<typeof writerOf>
let module: Doc
let parts: Doc[]

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  const rights = { license: 'CC-BY-4.0', attribution: 'A library' }
  const course = await write.create('courses', { title: 'Welcome', ...rights })
  const note = await write.create('footnotes', {
    title: 'Rules',
    body: bodyOf(paragraph(words('Of 2020.'))),
  })
  const tip = await write.create('callouts', {
    title: 'Smile',
    kind: 'tip',
    body: bodyOf(paragraph({ type: 'footnoteReference', footnote: note.id })),
  })
  module = await write.create('modules', {
    title: 'Doors',
    course: course.id,
    body: bodyOf({ type: 'callout', callout: tip.id }),
  })
  parts = [tip, note]
})
afterAll(() => cms.close())

async function rightsOf(
  docs: readonly Doc[],
): Promise<Pick<Document, 'license' | 'attribution'>[]> {
  const rows = await readDocuments(
    cms.payload,
    docs.map(({ uid }) => uid),
  )
  return rows.map(({ document: { license, attribution } }) => ({ license, attribution }))
}

const given = { license: 'CC-BY-4.0', attribution: 'A library' }

describe('a part whose only page is withdrawn', () => {
  it('keeps the licence and the attribution that it had from there', async () => {
    expect(await rightsOf(parts)).toEqual([given, given])
    await write.update('modules', module, { _status: 'draft' })
    expect(await rightsOf(parts)).toEqual([given, given])
  })

  it('keeps them when it changes, and when everything is compiled anew', async () => {
    const [tip] = parts as [Doc]
    await write.update('callouts', tip, { title: 'Smile more' })
    expect((await releaseAll(cms.payload)).written).toEqual([])
    expect(await rightsOf(parts)).toEqual([given, given])
    expect((await verifyReleases(cms.payload)).differences).toEqual([])
  })

  it('says what it says itself', async () => {
    const [tip] = parts as [Doc]
    await write.update('callouts', tip, { license: 'CC0-1.0' })
    expect(await rightsOf([tip])).toEqual([{ license: 'CC0-1.0', attribution: 'A library' }])
  })

  it('has those of its page again with its page', async () => {
    const [, note] = parts as [Doc, Doc]
    await write.update('modules', module, { license: 'CC-BY-SA-4.0', licenseConfirmed: true })
    await write.update('modules', module, { _status: 'published' })
    expect(await rightsOf([note])).toEqual([{ ...given, license: 'CC-BY-SA-4.0' }])
    expect((await verifyReleases(cms.payload)).differences).toEqual([])
  })
})

it('a part that nobody has shown yet has none', async () => {
  const alone = await write.create('callouts', { title: 'Alone', kind: 'tip' })
  expect(await rightsOf([alone])).toEqual([{ license: null, attribution: null }])
})
