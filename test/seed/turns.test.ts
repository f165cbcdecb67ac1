/** Two imports on one database: one is at work, and the other says so. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { importCourse, readCourse } from '../../seed'
import { startPayload } from '../releases/cms'
import { folderOf, SMALL } from './folder'
import { page, startImporting, type Importing } from './importing'
import { emptyDatabase, openBeside, startSeed } from './process'

describe('an import', () => {
  let small: Importing
  beforeEach(async () => {
    small = await startImporting()
  })
  afterEach(() => small.close())

  const hour = 3_600_000
  const note = async (run: object) =>
    small.cms.payload.db.create({
      collection: 'import-runs',
      data: {
        number: 1,
        course: 'other',
        state: 'running',
        startedAt: '2026-01-02T03:04:05.000Z',
        aliveAt: new Date().toISOString(),
        ...run,
      },
    })

  it('does not begin while another machine is at work, and says who', async () => {
    await note({ host: 'library-2', pid: 77 })
    await expect(small.run()).rejects.toMatchObject({
      diagnostic: {
        rule: 'import-running',
        message:
          'An import of "other" is at work on this database: process 77 on library-2, since 2026-01-02 03:04:05 UTC.',
      },
    })
    expect(await small.find('sections')).toEqual([])
  })

  it('passes over one that has been silent for long', async () => {
    await note({
      host: 'library-2',
      pid: 77,
      aliveAt: new Date(Date.now() - hour).toISOString(),
    })
    expect((await small.run()).documents.sections).toEqual({ created: 2 })
  })

  it('passes over a process of this machine that has died', async () => {
    await note({ host: hostname(), pid: spawnSync(process.execPath, ['--version']).pid })
    expect((await small.run()).documents.sections).toEqual({ created: 2 })
  })

  it('passes over a process that had the number of this one', async () => {
    await note({ host: hostname(), pid: process.pid })
    expect((await small.run()).documents.sections).toEqual({ created: 2 })
  })

  it('as drafts does not go on where one that publishes has failed', async () => {
    await note({ course: 'small', state: 'failed', host: hostname(), pid: 1 })
    await expect(small.run({ draft: true })).rejects.toMatchObject({
      diagnostic: { rule: 'import-incomplete' },
    })
  })

  it('that began in the same moment as another leaves it to that one', async () => {
    const other = await startPayload(small.cms.uri)
    const course = await readCourse(small.folder.path, { slug: 'small' })
    const ends = await Promise.allSettled(
      [small.cms, other, small.cms].map(({ payload }) => importCourse(payload, course)),
    )
    await other.close()
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const end of ends.filter(({ status }) => status === 'rejected'))
      expect(end).toMatchObject({ reason: { diagnostic: { rule: 'import-running' } } })
    expect(await small.find('sections')).toHaveLength(2)
  })
})

describe('two processes at once', () => {
  it('one imports and the other names it and fails', async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'connectedlib-turns-'))
    await emptyDatabase(data)
    const files = Array.from({ length: 150 }, (_, count): [string, string] => [
      `modules/first/section-${count + 1}-0.md`,
      page(`${count + 1}. Page`, `Page ${count + 1}.`),
    ])
    const folder = folderOf({ ...SMALL, ...Object.fromEntries(files) })
    const seeds = [1, 2].map(() => startSeed([folder.path, '--course', 'many'], data))
    const ends = await Promise.all(seeds.map(({ ended }) => ended))
    const [winner] = seeds.filter((_, index) => ends[index]?.code === 0)
    expect(ends.map(({ code }) => code).sort()).toEqual([0, 1])
    expect(ends.find(({ code }) => code === 1)?.complained).toMatch(
      new RegExp(`^many: An import of "many" is at work .* process ${winner?.pid} on .+, since .+`),
    )
    const cms = await openBeside(data)
    expect((await cms.payload.count({ collection: 'sections' })).totalDocs).toBe(151)
    await cms.close()
    folder.delete()
    rmSync(data, { recursive: true, force: true })
  }, 120_000)
})
