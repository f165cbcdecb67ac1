import { postgresAdapter } from '@payloadcms/db-postgres'
import path from 'node:path'
import type { Migration } from 'payload'
import { migrations } from '../migrations/postgres'
import { withSteadyPool } from './postgresPool'
import type { Engine, EngineOptions } from './types'

export function postgresEngine({ uri }: EngineOptions): Engine {
  return {
    name: 'postgres',
    embedded: false,
    adapter: withSteadyPool(
      postgresAdapter({
        pool: { connectionString: uri },
        push: false,
        migrationDir: path.resolve('src/migrations/postgres'),
      }),
    ),
    // Payload types a migration's arguments as unknown; the generated ones take their own adapter's.
    migrate: (payload) => payload.db.migrate({ migrations: migrations as Migration[] }),
  }
}
