import { postgresAdapter } from '@payloadcms/db-postgres'
import path from 'node:path'
import type { Migration } from 'payload'
import { migrations } from '../migrations/postgres'
import { withSteadyPool } from './postgresPool'
import type { Engine, EngineOptions } from './types'

/** How long to wait for a connection, in milliseconds, where the server's machine does not answer at all. */
const CONNECTING = 10_000

export function postgresEngine({ uri }: EngineOptions): Engine {
  return {
    name: 'postgres',
    embedded: false,
    adapter: withSteadyPool(
      postgresAdapter({
        pool: { connectionString: uri, connectionTimeoutMillis: CONNECTING },
        push: false,
        migrationDir: path.resolve('src/migrations/postgres'),
      }),
    ),
    // Payload types a migration's arguments as unknown; the generated ones take their own adapter's.
    migrate: (payload) => payload.db.migrate({ migrations: migrations as Migration[] }),
    migrations: migrations.map(({ name }) => name),
  }
}
