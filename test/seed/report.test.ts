/** The report as it is kept: JSON by its schema, and a page for people. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { importCourse, readCourse } from '../../seed'
import { REPORT_FILE } from '../../seed/report'
import { MEANINGS } from '../../seed/report/meanings'
import { writeReport } from '../../seed/report/write'
import { startPayload, type Cms } from '../releases/cms'
import { folderOf, SMALL, type Folder } from './folder'

const SCHEMA = 'docs/report.schema.json'
const CORPUS = path.resolve('../shared/corpus')
const present = existsSync(CORPUS)
if (!present) console.log(`${CORPUS} is not there: no report of the real content is checked.`)

const EVIL = '</style></title><script>document.title = "evil"</script>'
const COURSE = {
  ...SMALL,
  'modules/first/section-2-0.md': `---\ntitle: '2. ${EVIL}'\nmodule_name: first\n---\n[${EVIL}](gone.html)\n<!-- secret -->\n`,
}

let cms: Cms
let folder: Folder
beforeAll(async () => {
  cms = await startPayload()
  folder = folderOf(COURSE)
})
afterAll(async () => {
  await cms.close()
  folder.delete()
})

const kept = { source: EVIL, writtenAt: '2026-01-02T03:04:05.000Z' }

async function reportOf(source: string, options = {}) {
  const report = await importCourse(cms.payload, await readCourse(source, { slug: 'c' }), options)
  return { ...report, ...kept }
}

async function written(name: string, report: Parameters<typeof writeReport>[1]) {
  const file = path.join(folder.path, name)
  await writeReport(file, report)
  return readFileSync(file, 'utf8')
}

describe('the schema of the report', () => {
  const current = `${JSON.stringify(z.toJSONSchema(REPORT_FILE), null, 2)}\n`
  if (process.env.UPDATE) writeFileSync(SCHEMA, current)
  const validate = new Ajv2020({ formats: { 'date-time': true } }).compile(
    JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
  )

  const faults = async (source: string, options = {}) => {
    validate(JSON.parse(await written('report.json', await reportOf(source, options))))
    return validate.errors
  }

  it(`is ${SCHEMA}`, () => {
    expect(readFileSync(SCHEMA, 'utf8')).toBe(current)
  })

  it('describes the report of a run and of one that finds conflicts and orphans', async () => {
    expect(await faults(folder.path)).toBeNull()
    await cms.payload.update({
      collection: 'sections',
      where: { slug: { equals: 'section-1-1' } },
      data: { title: 'Edited' } as never,
    })
    folder.write('modules/first/section-1-1.md', '---\ntitle: 1.1 Changed\n---\nAnew.\n')
    folder.remove('modules/first/section-2-0.md')
    expect(await faults(folder.path)).toBeNull()
    const { conflicts, orphans } = await reportOf(folder.path, { dryRun: true })
    expect({ conflicts: conflicts.length, orphans: orphans.length }).toEqual({
      conflicts: 1,
      orphans: 1,
    })
    for (const [name, content] of Object.entries(COURSE)) folder.write(name, content)
  })

  const whenPresent = present ? it : it.skip
  whenPresent('describes the report of the real content', async () => {
    for (const name of ['toolkit', 'connected-learning-modules']) {
      expect(await faults(path.join(CORPUS, name), { dryRun: true })).toBeNull()
    }
  })

  it('refuses what is none', () => {
    expect(validate({ course: 'c' })).toBe(false)
  })
})

describe('the page', () => {
  it('says where each finding is, what it means and what to do', async () => {
    const page = await written('report.html', await reportOf(folder.path, { dryRun: true }))
    expect(page).toContain('<code>modules/first/section-2-0.md:6</code>')
    expect(page).toContain(MEANINGS['dead-link'].replaceAll("'", '&#x27;'))
    expect(page).toContain('Choose the page that is meant, or take the link out.')
  })

  it('has the look of the reader', async () => {
    const page = await written('report.html', await reportOf(folder.path, { dryRun: true }))
    expect(page).toContain(readFileSync('src/look/tokens.css', 'utf8'))
  })

  it('has words for what it counts, and sets numbers to the right', async () => {
    const page = await written('report.html', await reportOf(folder.path, { dryRun: true }))
    expect(page).toMatch(/<tr><th scope="row">Sections<\/th>(<td class="number">\d+<\/td>)+<\/tr>/)
    expect(page).toMatch(/<th scope="col" class="number">(Created|Unchanged)<\/th>/)
    expect(page).toMatch(/table \.number \{\s*text-align: right;/)
    expect(page).not.toMatch(/>(sections|media|created|info)</)
  })

  it('that cannot be written is told in one line', async () => {
    const report = await reportOf(folder.path, { dryRun: true })
    await expect(writeReport(`${folder.path}/modules`, report)).rejects.toThrow(
      /^The report cannot be written to .*modules \(EISDIR\)\. Name another file/,
    )
  })

  it('escapes all that it is told', async () => {
    const page = await written('report.html', await reportOf(folder.path, { dryRun: true }))
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;/style&gt;&lt;/title&gt;&lt;script&gt;')
  })
})
