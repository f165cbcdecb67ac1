/** A database that fails in the middle of an import: one clear line, and the next run completes it. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { importCourse, readCourse } from '../../seed'
import { databaseFailure } from '../../seed/failure'
import { reconcile } from '../../src/releases'
import { delivered } from './api'
import { describeOnSqlite } from '../engines/only'
import { startPayload, type Cms } from '../releases/cms'

const SAMPLE = 'seed/content/quiet-spaces'

interface Sqlite {
  execute: (statement: string) => Promise<{ rows: Record<string, unknown>[] }>
}

let cms: Cms
beforeEach(async () => {
  cms = await startPayload()
})
afterEach(() => cms.close())

const sqlite = () => (cms.payload.db as unknown as { client: Sqlite }).client
const run = async () => importCourse(cms.payload, await readCourse(SAMPLE))

/** Lets the database grow by so many pages, and no further. */
async function limit(pages: number): Promise<void> {
  const { rows } = await sqlite().execute('PRAGMA page_count')
  await sqlite().execute(`PRAGMA max_page_count = ${Number(rows[0]?.page_count) + pages}`)
}

const unlimit = () => sqlite().execute('PRAGMA max_page_count = 1000000')

describeOnSqlite('a disk that is full', () => {
  /** What an import delivers that nothing stops. */
  let whole: Record<string, unknown>
  beforeAll(async () => {
    const other = await startPayload()
    await importCourse(other.payload, await readCourse(SAMPLE))
    whole = await delivered(other.payload)
    await other.close()
  })

  // At the first document, among the documents, and while they are released.
  it.each([0, 20, 60, 150])(
    'after %i pages is told, and the import goes on later',
    async (pages) => {
      await limit(pages)
      await expect(run()).rejects.toMatchObject({
        diagnostic: { rule: 'database-failed', message: 'The disk is full. (SQLITE_FULL)' },
      })
      expect(await delivered(cms.payload)).toEqual({})
      await unlimit()
      await run()
      expect(await delivered(cms.payload)).toEqual(whole)
    },
  )
})

describeOnSqlite('a database that another program locks', () => {
  it('is told, and the import goes on later', async () => {
    const script = `
      const { drizzle } = await import('@payloadcms/db-sqlite/drizzle/libsql')
      const { $client: client } = drizzle('${cms.uri}')
      await client.execute('BEGIN IMMEDIATE')
      console.log('locked')
      setInterval(() => client, 1000)`
    const other = spawn(process.execPath, ['--input-type=module', '--eval', script])
    await once(other.stdout, 'data')
    await expect(run()).rejects.toMatchObject({
      diagnostic: { rule: 'database-failed', message: expect.stringMatching(/^Another program/) },
    })
    other.kill()
    await once(other, 'close')
    await run()
    expect(Object.keys(await delivered(cms.payload)).length).toBeGreaterThan(50)
  }, 30_000)
})

it('an import of which only the release fails is delivered by the next start, without another run', async () => {
  const { db } = cms.payload
  const create = db.create.bind(db)
  db.create = (asked) =>
    asked.collection === 'releases' ? Promise.reject(new Error('It is away.')) : create(asked)
  await expect(run()).rejects.toThrow('It is away.')
  db.create = create
  expect(await delivered(cms.payload)).toEqual({})
  const again = await startPayload(cms.uri)
  await reconcile(again.payload)
  expect(Object.keys(await delivered(again.payload)).length).toBeGreaterThan(50)
  await again.close()
})

describe('a failure of the database', () => {
  it.each([
    ['ECONNREFUSED', 'The database does not answer any more. (ECONNREFUSED)'],
    ['57P01', 'The database does not answer any more. (57P01)'],
    ['ENOSPC', 'The disk is full. (ENOSPC)'],
    ['SQLITE_READONLY_DBMOVED', 'The database may only be read. (SQLITE_READONLY_DBMOVED)'],
  ])('of code %s is told in words', (code, message) => {
    const error = new Error('Failed query', { cause: Object.assign(new Error('low'), { code }) })
    expect(databaseFailure('small', error)?.diagnostic.message).toBe(message)
  })

  it('is not what refuses a document', () => {
    expect(databaseFailure('small', new Error('title: required'))).toBeUndefined()
  })
})
