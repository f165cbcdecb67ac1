/** A database server that breaks its connections, as one does that starts anew: the process lives on, and can end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { until } from '../waiting'
import { startPayload, writerOf, type Cms } from '../releases/cms'
import { describeOnPostgres } from './only'

let cms: Cms
beforeEach(async () => {
  cms = await startPayload()
})
afterEach(() => cms.close())

async function breakAll(): Promise<number> {
  const { $client: pool } = drizzle({ connection: { connectionString: cms.uri, max: 1 } })
  const { rows } = await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  await pool.end()
  return rows.length
}

describeOnPostgres('connections to PostgreSQL', () => {
  it('are made anew when they broke while nothing was asked', async () => {
    const write = writerOf(cms.payload)
    await write.create('courses', { title: 'Before' })
    expect(await breakAll()).toBeGreaterThan(0)
    // Whoever asks before the pool has heard of it is refused.
    const isMade = () =>
      write.create('courses', { title: 'After' }).then(
        () => true,
        () => false,
      )
    await until(isMade)
    const { docs } = await cms.payload.find({ collection: 'courses', overrideAccess: true })
    expect(docs.map(({ title }) => title).sort()).toEqual(['After', 'Before'])
  })

  it('that break in a transaction take it along, and nothing else', async () => {
    const { db } = cms.payload
    const transactionID = (await db.beginTransaction()) ?? ''
    const data = { title: 'Lost', uid: 'crs_lost', slug: 'lost' }
    await db.create({ collection: 'courses', data, req: { transactionID } })
    expect(await breakAll()).toBeGreaterThan(0)
    const more = { title: 'More', uid: 'crs_more', slug: 'more' }
    await expect(
      db.create({ collection: 'courses', data: more, req: { transactionID } }),
    ).rejects.toThrow()
    await db.rollbackTransaction(transactionID)
    expect((await db.count({ collection: 'courses' })).totalDocs).toBe(0)
  })

  it('that break as a transaction ends leave nobody to think that it was saved', async () => {
    const { db } = cms.payload
    const transactionID = (await db.beginTransaction()) ?? ''
    const data = { title: 'Unknown', uid: 'crs_unknown', slug: 'unknown' }
    await db.create({ collection: 'courses', data, req: { transactionID } })
    expect(await breakAll()).toBeGreaterThan(0)
    await expect(db.commitTransaction(transactionID)).rejects.toThrow()
    expect((await db.count({ collection: 'courses' })).totalDocs).toBe(0)
  })

  it('are closed once what is being asked is answered', async () => {
    const other = await startPayload(cms.uri)
    const { pool } = other.payload.db as unknown as PostgresAdapter
    const asked = pool.query<{ answer: number }>('SELECT 42 AS answer, pg_sleep(0.5)')
    await once(pool, 'acquire')
    const [{ rows }] = await Promise.all([asked, other.close()])
    expect(rows).toMatchObject([{ answer: 42 }])
  })

  it('keep no process from ending', async () => {
    const script = ['--conditions=production', '--import', 'tsx', 'test/engines/opensAndCloses.ts']
    const other = spawn(process.execPath, [...script, cms.uri], { stdio: 'inherit' })
    expect(await once(other, 'exit')).toEqual([0, null])
  })
})
