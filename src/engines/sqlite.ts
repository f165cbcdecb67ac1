import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Migration } from 'payload'
import { migrations } from '../migrations/sqlite'
import type { Engine, EngineOptions } from './types'

/** How long a write waits for another process's write, in milliseconds. */
const BUSY_TIMEOUT = 5000

/** The embedded default. Without transactions: see docs/adr/0003-sqlite-without-transactions.md. */
export function sqliteEngine({ uri, readOnly = false }: EngineOptions): Engine {
  mkdirSync(path.dirname(path.resolve(uri.slice('file:'.length))), { recursive: true })
  const adapter = sqliteAdapter({
    client: { url: uri },
    push: false,
    migrationDir: path.resolve('src/migrations/sqlite'),
    wal: { synchronous: 'NORMAL' },
    busyTimeout: BUSY_TIMEOUT,
  })
  return {
    name: 'sqlite',
    embedded: true,
    adapter: readOnly ? onlyRead(adapter) : adapter,
    // Payload types a migration's arguments as unknown; the generated ones take their own adapter's.
    migrate: (payload) => payload.db.migrate({ migrations: migrations as Migration[] }),
    migrations: migrations.map(({ name }) => name),
    // It counts on from the highest by itself.
    countOn: async () => {},
  }
}

function onlyRead(adapter: ReturnType<typeof sqliteAdapter>): ReturnType<typeof sqliteAdapter> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const connect = db.connect?.bind(db)
      db.connect = async (options) => {
        await connect?.(options)
        await db.client.execute('PRAGMA query_only = ON')
      }
      return db
    },
  }
}
