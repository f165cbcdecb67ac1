/** A database that an earlier version made is brought up to date, and serves what it served. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { importCourse, readCourse } from '../../seed'
import { migrations } from '../../src/migrations/sqlite'
import { reconcile } from '../../src/releases'
import { rowsSince } from '../releases/rowsSince'
import { startPayload, type Cms } from '../releases/cms'
import { folderOf, SMALL, type Folder } from '../seed/folder'

let cms: Cms
let course: Folder
const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-upgrade-'))

beforeAll(async () => {
  const file = path.join(folder, 'cms.db')
  writeFileSync(file, gunzipSync(readFileSync('test/schema/fixtures/first-baseline.db.gz')))
  cms = await startPayload(`file:${file}`)
  course = folderOf(SMALL)
})
afterAll(async () => {
  await cms.close()
  course.delete()
  rmSync(folder, { recursive: true, force: true })
})

it('has every migration', async () => {
  const { docs } = await cms.payload.find({
    collection: 'payload-migrations',
    overrideAccess: true,
    sort: 'name',
    pagination: false,
  })
  expect(docs.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
})

it('serves its pages', async () => {
  await reconcile(cms.payload)
  const rows = (await rowsSince(cms.payload, 0)).flatMap((row) => (row.deleted ? [] : [row]))
  const shown = rows.map(({ type, document }) => [type, document.title])
  expect(shown.sort()).toEqual([
    ['callout', 'A tip'],
    ['course', 'Small'],
    ['footnote', 'A note.'],
    ['module', 'First'],
    ['section', 'One'],
  ])
  const { html } = rows.find(({ type }) => type === 'section')?.bodies as { html: string }
  expect(html).toContain('A note.')
})

it('is imported into again, and nothing is doubled', async () => {
  const { documents, orphans } = await importCourse(
    cms.payload,
    await readCourse(course.path, { slug: 'small' }),
  )
  expect(orphans).toEqual([])
  expect(documents.callouts).toEqual({ changed: 1 })
  expect(documents.sections).toEqual({ changed: 1, created: 1 })
})
