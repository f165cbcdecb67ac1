/** A server that does not answer: what a node has asked keeps its few connections from nobody. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { engineOf } from '../../src/engines'
import type { Reader } from '../../src/engines/reader'
import { startPayload, writerOf, type Cms } from '../releases/cms'
import { describeOnPostgres } from './only'

describeOnPostgres('a reader of PostgreSQL', () => {
  let cms: Cms
  let reader: Reader
  beforeAll(async () => {
    cms = await startPayload()
    await writerOf(cms.payload).create('modules', { title: 'Doors' })
    reader = await engineOf(cms.uri).reader(cms.uri)
  })
  afterAll(async () => {
    await reader.close()
    await cms.close()
  })

  it('gives up what is not answered, and asks anew over other connections', async () => {
    const { $client: pool } = drizzle({ connection: { connectionString: cms.uri, max: 1 } })
    const locking = await pool.connect()
    await locking.query('BEGIN; LOCK TABLE published IN ACCESS EXCLUSIVE MODE')
    // As many as the reader has connections.
    const hanging = [1, 2].map(() => reader.rows(['mod_none']))
    const outcomes = await Promise.allSettled(hanging)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await reader.releasesSince(0)).toHaveLength(1)
    await locking.query('ROLLBACK')
    locking.release()
    await pool.end()
    expect(await reader.rows(['mod_none'])).toEqual([])
  })
})
