import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { countOf } from './countOf'
import { gunzipSync } from 'node:zlib'
import type { Databases } from './databases'

/** @param server address of a database of it in which to say what to make */
export function postgresDatabases(server: string, nameOf: (folder: string) => string): Databases {
  const say = async (statement: string, uri = server) => {
    const { $client: pool } = drizzle({ connection: { connectionString: uri, max: 1 } })
    try {
      await pool.query(statement)
    } finally {
      await pool.end()
    }
  }
  const template = process.env.TEST_TEMPLATE
  const databaseOf = (uri: string) => new URL(uri).pathname.slice(1)
  return {
    uriIn: (folder) => Object.assign(new URL(server), { pathname: nameOf(folder) }).href,
    make: (uri) =>
      say(
        `CREATE DATABASE ${databaseOf(uri)}${template ? ` TEMPLATE ${databaseOf(template)}` : ''}`,
      ),
    copy: (from, to) => say(`CREATE DATABASE ${databaseOf(to)} TEMPLATE ${databaseOf(from)}`),
    // Connections of it may still be idle in a pool. It goes with its server.
    drop: async () => {},
    load: async (uri, dump) => {
      await say(`CREATE DATABASE ${databaseOf(uri)}`)
      await say(gunzipSync(dump).toString('utf8'), uri)
    },
    countRows: async (uri, collection) => {
      const { $client: pool } = drizzle({ connection: { connectionString: uri, max: 1 } })
      return {
        count: async () => {
          const { rows } = await pool.query<{ count: string }>(countOf(collection))
          return Number(rows[0]?.count)
        },
        close: () => pool.end(),
      }
    },
  }
}
