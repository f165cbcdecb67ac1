/** Where an export may write, and what it leaves alone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CollectionSlug } from 'payload'
import { exportCourse, ExportError } from '../../export'
import { importCourse, readCourse } from '../../seed'
import { startPayload, writerOf, type Cms } from '../releases/cms'
import { folderOf, SMALL, type Folder } from '../seed/folder'

const PLAN = readFileSync('seed/content/welcoming-newcomers/docs/first-meeting.docx')

let cms: Cms
let source: Folder
let root: string
let uploads: string

beforeAll(async () => {
  uploads = mkdtempSync(path.join(tmpdir(), 'connectedlib-uploads-'))
  cms = await startPayload(undefined, undefined, uploads)
  source = folderOf({ ...SMALL, 'modules/first/docs/plan.docx': PLAN })
  source.write(
    'modules/first/section-1-1.md',
    '---\ntitle: 1.1 Below\nmodule_name: first\n---\n\n[The plan](docs/plan.docx)\n',
  )
  await importCourse(cms.payload, await readCourse(source.path, { slug: 'small' }))
})
afterAll(async () => {
  await cms.close()
  source.delete()
  rmSync(uploads, { recursive: true })
})
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'connectedlib-export-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const PAGE = 'modules/first/_posts/2000-01-02-section-1-0.md'
const at = (name: string) => path.join(root, name)
const run = (folder = at('out'), options = {}) => exportCourse(cms.payload, folder, options)

/** The reason for which an export is refused. */
async function refusal(folder: string, options = {}): Promise<string> {
  const error: unknown = await run(folder, options).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ExportError)
  return (error as ExportError).message
}

describe('a folder', () => {
  it('is made, with pages, lists and files', async () => {
    const report = await run(at('new/out'))
    expect(report).toMatchObject({ course: 'small', files: { pages: 3, assets: 1 }, lost: [] })
    expect(readdirSync(at('new/out')).sort()).toEqual([
      '.connectedlib-export.json',
      '_config.yml',
      '_data',
      'assets',
      'modules',
    ])
    const [asset = ''] = readdirSync(at('new/out/assets'))
    expect(readFileSync(at(`new/out/assets/${asset}`)).equals(PLAN)).toBe(true)
    expect(readdirSync(at('new'))).toEqual(['out'])
  })

  it('that is an earlier export is replaced', async () => {
    await run()
    const before = readFileSync(at(`out/${PAGE}`), 'utf8')
    await run()
    expect(readFileSync(at(`out/${PAGE}`), 'utf8')).toBe(before)
  })

  it.each([
    ['with a page that somebody changed', PAGE],
    ['with a file that somebody added', 'notes.txt'],
  ])('%s is left alone', async (_what, file) => {
    await run()
    writeFileSync(at(`out/${file}`), 'Mine.')
    expect(await refusal(at('out'))).toContain(`${file} was added or changed after the export`)
    expect(readFileSync(at(`out/${file}`), 'utf8')).toBe('Mine.')
  })

  it('with something else in it is left alone', async () => {
    mkdirSync(at('mine'))
    writeFileSync(at('mine/letter.txt'), 'Dear library')
    expect(await refusal(at('mine'))).toContain('is not empty and is no earlier export')
    expect(readdirSync(at('mine'))).toEqual(['letter.txt'])
  })

  it('that is a file is left alone', async () => {
    writeFileSync(at('letter.txt'), 'Dear library')
    expect(await refusal(at('letter.txt'))).toContain('is a file. Give a folder.')
  })
})

it('a course that is not there is answered by those that are', async () => {
  expect(await refusal(at('out'), { course: 'large' })).toBe(
    'No course "large" is published here. There are: small.',
  )
  expect(existsSync(at('out'))).toBe(false)
})

it('with several courses, one has to be named', async () => {
  const { create, remove } = writerOf(cms.payload)
  const other = await create('courses', { title: 'Other', slug: 'other' })
  expect(await refusal(at('out'))).toMatch(/^Say which course with --course SLUG\. There are: /)
  await remove('courses', other)
})

it('waits for an import that has not ended', async () => {
  const collection = 'import-runs' as CollectionSlug
  const data = { course: 'small', state: 'running', startedAt: new Date().toISOString() }
  const { id } = await cms.payload.create({ collection, data: data as never })
  expect(await refusal(at('out'))).toContain('An import or a publication has not ended here.')
  await cms.payload.delete({ collection, id })
})

it('a file that is gone from the uploads stops the export, and leaves nothing behind', async () => {
  const file = readdirSync(uploads).find((name) => name.endsWith('.docx')) ?? ''
  const content = readFileSync(path.join(uploads, file))
  rmSync(path.join(uploads, file))
  expect(await refusal(at('out'))).toContain(`${file} is not there`)
  expect(readdirSync(root)).toEqual([])
  writeFileSync(path.join(uploads, file), content)
})
