import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { Server } from './server'

export async function sqliteServer(): Promise<Server> {
  const { $client: client } = drizzle(':memory:')
  const { rows } = await client.execute('SELECT sqlite_version() AS version')
  client.close()
  return { version: `SQLite ${String(rows[0]?.version)}`, uri: '', stop: async () => {} }
}
