/** An export that comes back to the CMS that it came from. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportCourse } from '../../export'
import { importCourse, readCourse } from '../../seed'
import {
  bodyOf,
  paragraph,
  startPayload,
  words,
  writerOf,
  type Cms,
  type Doc,
} from '../releases/cms'
import { folderOf, SMALL, type Folder } from '../seed/folder'

let cms: Cms
let source: Folder
let out: string

beforeEach(async () => {
  cms = await startPayload()
  source = folderOf(SMALL)
  out = path.join(mkdtempSync(path.join(tmpdir(), 'connectedlib-export-')), 'out')
  await importCourse(cms.payload, await readCourse(source.path, { slug: 'small' }))
})
afterEach(async () => {
  await cms.close()
  source.delete()
  rmSync(path.dirname(out), { recursive: true, force: true })
})

async function sections(): Promise<Doc[]> {
  const { docs } = await cms.payload.find({
    collection: 'sections',
    depth: 0,
    pagination: false,
    sort: 'order',
  })
  return docs as unknown as Doc[]
}

const PAGE = 'modules/first/_posts/2000-01-03-section-1-1.md'

function rewrite(page: string, from: string, to: string): void {
  const file = path.join(out, page)
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

describe('into the course that it came from', () => {
  it('changes the documents that it names, and makes no others', async () => {
    const before = await sections()
    await exportCourse(cms.payload, out)
    rewrite(PAGE, 'Below.', 'Below, and changed.')
    const report = await importCourse(cms.payload, await readCourse(out))
    expect(report).toMatchObject({ course: 'small', orphans: [], conflicts: [] })
    expect(JSON.stringify(report.documents)).not.toContain('created')
    const after = await sections()
    expect(after.map(({ id, uid }) => ({ id, uid }))).toEqual(
      before.map(({ id, uid }) => ({ id, uid })),
    )
    expect(JSON.stringify(after[1]?.body)).toContain('Below, and changed.')
  })

  it('leaves alone what a person has written here', async () => {
    const [first] = await sections()
    const data = {
      title: 'Mine',
      module: first?.module,
      order: 3,
      body: bodyOf(paragraph(words('By hand.'))),
    }
    const mine = await writerOf(cms.payload).create('sections', data)
    await exportCourse(cms.payload, out)
    rewrite('modules/first/_posts/2000-01-04-mine.md', 'By hand.', 'By a machine.')
    const report = await importCourse(cms.payload, await readCourse(out))
    expect(report.conflicts.map(({ title }) => title)).toEqual(['Mine'])
    const after = await sections()
    expect(after.map(({ uid }) => uid)).toContain(mine.uid)
    expect(JSON.stringify(after[2]?.body)).toContain('By hand.')
  })
})

it('as another course, it gets ids of its own', async () => {
  const before = await sections()
  await exportCourse(cms.payload, out)
  const report = await importCourse(cms.payload, await readCourse(out, { slug: 'copy' }))
  expect(report.diagnostics.map(({ rule }) => rule)).toContain('id-taken')
  const after = await sections()
  expect(after).toHaveLength(2 * before.length)
  expect(new Set(after.map(({ uid }) => uid)).size).toBe(after.length)
})
