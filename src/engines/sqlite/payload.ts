import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Migration } from 'payload'
import { databaseFile } from '../../databaseFile'
import { migrations } from '../../migrations/sqlite'
import { retryMethods } from '../retry'
import type { Database, DatabaseOptions } from '../types'
import { trusted, type Connection } from './connection'
import { migrate } from './migrate'
import { makeFile } from './ownerOnly'
import { isTransient } from './transient'

/**
 * How long a write waits at a time for another process's write, in milliseconds. Nothing else is done meanwhile in this
 * process, so it waits several times rather than once for long.
 */
const BUSY_TIMEOUT = 1000
/** Safe with a write-ahead log: https://www.sqlite.org/pragma.html#pragma_synchronous. */
const SYNCHRONOUS = 'NORMAL'

/** Without transactions: see docs/adr/0003-sqlite-without-transactions.md. */
export function sqliteDatabase({ uri, readOnly = false }: DatabaseOptions): Database {
  mkdirSync(path.dirname(databaseFile(uri)), { recursive: true })
  const adapter = sqliteAdapter({
    client: { url: uri },
    push: false,
    migrationDir: path.resolve('src/migrations/sqlite'),
    wal: { synchronous: SYNCHRONOUS },
    busyTimeout: BUSY_TIMEOUT,
  })
  return {
    adapter: connected(uri, adapter, async (db) => {
      const { client } = db
      const connection = trusted(client)
      Object.assign(db, { connection })
      await connection.set('busy_timeout', BUSY_TIMEOUT)
      await connection.set('synchronous', SYNCHRONOUS)
      if (readOnly) await connection.set('query_only', 'ON')
      // One of Payload's operations is several statements, of which those before it stand: each is tried by itself.
      retryMethods(client, ['batch', 'execute'], isTransient)
    }),
    // Payload types a migration's arguments as unknown; the generated ones take their own adapter's.
    migrate: (payload) => {
      const { connection } = payload.db as unknown as { connection: Connection }
      return migrate(payload, connection, migrations as Migration[])
    },
    migrations: migrations.map(({ name }) => name),
    // It counts on from the highest by itself.
    countOn: async () => {},
  }
}

type Adapter = ReturnType<typeof sqliteAdapter>

/** @param prepare is done once there is a connection */
const connected = (
  uri: string,
  adapter: Adapter,
  prepare: (db: ReturnType<Adapter['init']>) => Promise<void>,
): Adapter => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const connect = db.connect?.bind(db)
    db.connect = async (options) => {
      await makeFile(uri)
      await connect?.(options)
      await prepare(db)
    }
    return db
  },
})
