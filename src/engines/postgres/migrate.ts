/** Brings a database to this version, one node at a time: where several start at once, the others wait. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Migration, Payload } from 'payload'

/** Names the lock among those of the database, where others may have theirs: "migrate" on a telephone's keys. */
const LOCK = 6447283

/**
 * A lock of the database is free again as soon as its connection has ended, however that came about. One of a transaction
 * also holds behind a pooler that gives a connection only for as long as a transaction takes.
 */
export async function migrate(payload: Payload, migrations: Migration[]): Promise<void> {
  const { pool } = payload.db as unknown as PostgresAdapter
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await payload.db.migrate({ migrations })
    await client.query('COMMIT')
  } finally {
    // It may be in a transaction that failed.
    client.release(true)
  }
}
