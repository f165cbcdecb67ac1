/** What is delivered is held against what compiling everything anew gives. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { onRelease, repairReleases, verifyReleases, type Released } from '../../src/releases'
import { bodyOf, paragraph, startPayload, words, writerOf, type Cms, type Doc } from './cms'

const PAGES = 10

let cms: Cms
let write: ReturnType<typeof writerOf>
let module: Doc
let tip: Doc
let sections: Doc[]
const heard: Released[] = []
let stop: () => void

beforeAll(async () => {
  cms = await startPayload()
  write = writerOf(cms.payload)
  module = await write.create('modules', { title: 'Doors' })
  tip = await write.create('callouts', { title: 'Tip', body: bodyOf(paragraph(words('Smile.'))) })
  sections = []
  for (let order = 0; order < PAGES; order += 1) {
    sections.push(
      await write.create('sections', {
        title: `Section ${order}`,
        module: module.id,
        order,
        body: bodyOf({ type: 'callout', callout: tip.id }),
      }),
    )
  }
  await write.create('sections', { title: 'Alone', module: module.id, order: PAGES })
  stop = onRelease((released) => heard.push(released))
})
afterAll(async () => {
  stop()
  await cms.close()
})

const rowsOf = async () => {
  const { docs } = await cms.payload.find({
    collection: 'published',
    pagination: false,
    overrideAccess: true,
  })
  return new Map(docs.map((row) => [row.uid, row]))
}

/** As somebody would who changes the database by hand. */
const spoil = (uid: string, data: Record<string, unknown>) =>
  cms.payload.db.updateOne({ collection: 'published', where: { uid: { equals: uid } }, data })

it('a change of a callout that ten sections show writes it and those ten, and nothing else', async () => {
  const before = await rowsOf()
  heard.length = 0
  await write.update('callouts', tip, { body: bodyOf(paragraph(words('Smile again.'))) })
  const shown = [tip, ...sections].map(({ uid }) => uid).sort()
  expect(heard.map(({ rows }) => rows.map(({ uid }) => uid).sort())).toEqual([shown])
  const after = await rowsOf()
  const written = [...after.values()].filter((row) => row.release !== before.get(row.uid)?.release)
  expect(written.map(({ uid }) => uid).sort()).toEqual(shown)
  expect(new Set(written.map(({ updatedAt }) => updatedAt))).not.toContain(
    before.get(tip.uid)?.updatedAt,
  )
  const { totalDocs } = await cms.payload.count({ collection: 'releases', overrideAccess: true })
  expect(totalDocs).toBe(heard[0]?.release)
})

describe('a verification', () => {
  it('finds nothing where nothing was spoiled', async () => {
    expect(await verifyReleases(cms.payload)).toEqual({
      documents: PAGES + 3,
      skipped: 0,
      differences: [],
    })
  })

  it('says what was spoiled and where, writes nothing, and what it found is repaired in one release', async () => {
    const [first, second, third, fourth] = sections as [Doc, Doc, Doc, Doc]
    const rows = await rowsOf()
    const row = rows.get(first.uid)
    await spoil(first.uid, {
      bodies: { ...(row?.bodies as object), html: '<p>Spoiled</p>' },
      document: { ...(row?.document as object), title: 'Spoiled' },
    })
    await spoil(second.uid, { madeFrom: [] })
    await spoil(third.uid, { digest: 'other' })
    await cms.payload.db.deleteOne({
      collection: 'published',
      where: { uid: { equals: fourth.uid } },
    })
    await cms.payload.db.create({
      collection: 'published',
      data: { uid: 'sec_gone', type: 'section', release: 1, deleted: false },
    })
    const spoiled = await rowsOf()
    const verification = await verifyReleases(cms.payload)
    const found = Object.fromEntries(
      verification.differences.map(({ uid, what, paths }) => [uid, [what, ...paths.sort()]]),
    )
    expect(found).toEqual({
      [first.uid]: ['different', 'bodies.html', 'document.title'],
      [second.uid]: ['different', 'deps'],
      [third.uid]: ['different', 'digest'],
      [fourth.uid]: ['missing'],
      sec_gone: ['left over'],
    })
    expect(verification.differences.find(({ uid }) => uid === first.uid)?.found).toEqual({
      title: first.title,
      collection: 'sections',
      id: first.id,
    })
    expect(await rowsOf()).toEqual(spoiled)

    heard.length = 0
    const { written, removed } = await repairReleases(cms.payload, verification)
    expect(written.sort()).toEqual([first, second, third, fourth].map(({ uid }) => uid).sort())
    expect(removed).toEqual(['sec_gone'])
    expect(heard).toHaveLength(1)
    expect((await verifyReleases(cms.payload)).differences).toEqual([])
  })

  it('finds what stays of a document that has left', async () => {
    await spoil('sec_gone', { document: { title: 'Still here' } })
    const verification = await verifyReleases(cms.payload)
    expect(verification.differences).toEqual([
      { uid: 'sec_gone', what: 'left over', paths: ['document'] },
    ])
    await repairReleases(cms.payload, verification)
    expect((await verifyReleases(cms.payload)).differences).toEqual([])
  })
})
