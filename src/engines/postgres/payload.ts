import { postgresAdapter, type PostgresAdapter } from '@payloadcms/db-postgres'
import path from 'node:path'
import type { Migration } from 'payload'
import { migrations } from '../../migrations/postgres'
import { oneAtATime } from '../oneAtATime'
import { withWholeTransactions } from '../transactions'
import type { Database, DatabaseOptions } from '../types'
import { withToldCommits } from './commit'
import { migrate } from './migrate'
import { withSteadyPool } from './pool'
import { isTransient } from './transient'

/** How long to wait for a connection, in milliseconds, where the server's machine does not answer at all. */
const CONNECTING = 10_000

export function postgresDatabase({ uri, readOnly = false }: DatabaseOptions): Database {
  return {
    adapter: withWholeTransactions(
      oneAtATime(
        withToldCommits(
          withSteadyPool(
            postgresAdapter({
              pool: {
                connectionString: uri,
                connectionTimeoutMillis: CONNECTING,
                ...(readOnly && { options: '-c default_transaction_read_only=on' }),
              },
              push: false,
              migrationDir: path.resolve('src/migrations/postgres'),
            }),
            isTransient,
          ),
        ),
      ),
      isTransient,
    ),
    // Payload types a migration's arguments as unknown; the generated ones take their own adapter's.
    migrate: (payload) => migrate(payload, migrations as Migration[]),
    migrations: migrations.map(({ name }) => name),
    countOn: async ({ db }) => {
      await (db as unknown as PostgresAdapter).drizzle.execute(COUNT_ON)
    },
  }
}

/** Each sequence of the schema that gives the ids of a table. */
const COUNT_ON = `
DO $$ DECLARE found record; BEGIN
  FOR found IN
    SELECT table_name AS name, pg_get_serial_sequence(format('%I.%I', table_schema, table_name), 'id') AS ids
    FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id'
  LOOP
    IF found.ids IS NOT NULL THEN
      EXECUTE format('SELECT setval(%L, (SELECT coalesce(max(id), 0) + 1 FROM public.%I), false)', found.ids, found.name);
    END IF;
  END LOOP;
END $$`
