/** A second import of the same source writes nothing: the database itself is asked, not the importer. */
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importCourse, readCourse } from '../../seed'
import { describeOnSqlite } from '../engines/only'
import { emptyDatabase, openBeside, startSeed } from './process'

const CORPUS = path.resolve('../shared/corpus/toolkit')
const SAMPLES = ['quiet-spaces', 'welcoming-newcomers'].map((name) =>
  path.resolve('seed/content', name),
)
if (!existsSync(CORPUS)) console.warn(`Without ${CORPUS}, only the sample courses are imported.`)
const courses = [...SAMPLES, ...(existsSync(CORPUS) ? [CORPUS] : [])]

interface Sqlite {
  execute: (statement: string) => Promise<{ rows: Record<string, unknown>[] }>
}

let data: string
beforeEach(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'connectedlib-twice-'))
  await emptyDatabase(data)
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

/** Of all that lies on the disk of the database: its file, and the log of what is not in it yet. */
function bytes(): string {
  const digest = createHash('sha256')
  for (const file of ['cms.db', 'cms.db-wal']) digest.update(readFileSync(path.join(data, file)))
  return digest.digest('hex')
}

describeOnSqlite('a second import', () => {
  it.each(courses)('of %s changes no row and no byte', async (folder) => {
    const cms = await openBeside(data)
    const sqlite = (cms.payload.db as unknown as { client: Sqlite }).client
    const changes = async () => {
      const { rows } = await sqlite.execute('SELECT total_changes() AS changes')
      return Number(rows[0]?.changes)
    }
    const run = async () => importCourse(cms.payload, await readCourse(folder))
    const none = await changes()
    await run()
    const [first, written] = [await changes(), bytes()]
    expect(first).toBeGreaterThan(none + 100)
    await run()
    expect([await changes(), bytes()]).toEqual([first, written])
    await cms.close()
  })

  it('in a process of its own writes nothing that another connection could see', async () => {
    const [folder = ''] = SAMPLES
    expect(await startSeed([folder], data).ended).toMatchObject({ code: 0 })
    const cms = await openBeside(data)
    const sqlite = (cms.payload.db as unknown as { client: Sqlite }).client
    const version = async () => (await sqlite.execute('PRAGMA data_version')).rows[0]?.data_version
    const before = await version()
    expect(await startSeed([folder], data).ended).toMatchObject({ code: 0, complained: '' })
    expect(await version()).toBe(before)
    await cms.close()
  })
})
