import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { databaseUri } from '../../databaseFile'

/** Of the driver. */
export type Client = ReturnType<typeof drizzle>['$client']

export interface FileContents {
  tables: string[]
  /** Names of the migrations of Payload that it has had. */
  migrations: string[]
}

/**
 * Looks what a database file holds, without changing it.
 *
 * @throws Error of the driver where it cannot be read
 */
export async function contentsOf(file: string): Promise<FileContents> {
  const { $client: client } = drizzle(databaseUri(file))
  try {
    return await contentsIn(client)
  } finally {
    client.close()
  }
}

export async function contentsIn(client: Client): Promise<FileContents> {
  const namesIn = async (query: string) =>
    (await client.execute(query)).rows.map(({ name }) => String(name))
  const tables = await namesIn("SELECT name FROM sqlite_master WHERE type='table'")
  const isOurs = tables.includes('payload_migrations')
  const migrations = isOurs ? await namesIn('SELECT name FROM payload_migrations') : []
  return { tables, migrations }
}
