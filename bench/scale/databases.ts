/** Where the libraries are kept that are measured. */
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { postgresServer } from '../../test/engines/servers/postgres'

const MEGABYTE = 1024 * 1024

export interface Databases {
  /** As the database itself reports it. */
  version: string
  uriOf: (library: string) => string
  /** Whether it was kept from an earlier run. */
  isMade: (uri: string) => boolean
  make: (uri: string) => Promise<void>
  /** What the server does by itself a while after much was written. */
  settle: (uri: string) => Promise<void>
  /** In MB. */
  sizeOf: (uri: string) => Promise<number>
  stop: () => Promise<void>
}

const fileOf = (uri: string) => uri.slice('file:'.length)

export const inFolder = (folder: string): Databases => ({
  version: 'SQLite',
  uriOf: (library) => `file:${path.join(folder, `${library}.db`)}`,
  isMade: (uri) => existsSync(fileOf(uri)),
  make: async () => {},
  settle: async () => {},
  sizeOf: async (uri) => statSync(fileOf(uri)).size / MEGABYTE,
  stop: async () => {},
})

/** On a server of their own, which goes with them. */
export async function onPostgres(): Promise<Databases> {
  const server = await postgresServer()
  const say = async (statement: string, uri = server.uri) => {
    const { $client: pool } = drizzle({ connection: { connectionString: uri, max: 1 } })
    try {
      return (await pool.query<{ size: string }>(statement)).rows
    } finally {
      await pool.end()
    }
  }
  const nameIn = (uri: string) => new URL(uri).pathname.slice(1)
  return {
    version: server.version,
    uriOf: (library) => Object.assign(new URL(server.uri), { pathname: library }).href,
    isMade: () => false,
    make: async (uri) => void (await say(`CREATE DATABASE "${nameIn(uri)}"`)),
    settle: async (uri) => void (await say('VACUUM ANALYZE', uri)),
    sizeOf: async (uri) => {
      const [row] = await say(`SELECT pg_database_size('${nameIn(uri)}') AS size`)
      return Number(row?.size) / MEGABYTE
    },
    stop: server.stop,
  }
}
