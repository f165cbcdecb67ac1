import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { Databases } from './databases'

/** @param server address of a database of it in which to say what to make */
export function postgresDatabases(server: string, nameOf: (folder: string) => string): Databases {
  const say = async (statement: string) => {
    const { $client: pool } = drizzle({ connection: { connectionString: server, max: 1 } })
    try {
      await pool.query(statement)
    } finally {
      await pool.end()
    }
  }
  const databaseOf = (uri: string) => new URL(uri).pathname.slice(1)
  return {
    uriIn: (folder) => Object.assign(new URL(server), { pathname: nameOf(folder) }).href,
    make: (uri) => say(`CREATE DATABASE ${databaseOf(uri)}`),
    copy: (from, to) => say(`CREATE DATABASE ${databaseOf(to)} TEMPLATE ${databaseOf(from)}`),
    // Connections of it may still be idle in a pool. It goes with its server.
    drop: async () => {},
  }
}
