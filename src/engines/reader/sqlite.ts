import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { keyFrom, keyQuery, releasesQuery, rowsQuery, usageStatement, usedStatement } from './sql'
import type { Reader, StoredRow } from './types'

const BUSY_TIMEOUT = 5000
const NUMBERED = ['?1', '?2', '?3', '?4']

export async function sqliteReader(uri: string): Promise<Reader> {
  const { $client: client } = drizzle(uri)
  await client.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  const ask = async (sql: string, ...args: (string | number)[]) =>
    (await client.execute({ sql, args })).rows
  return {
    releasesSince: async (number) =>
      (await ask(releasesQuery('?'), number)).map((row) => ({
        number: Number(row.number),
        finished: Boolean(row.finished),
        createdAt: String(row.createdAt),
      })),
    rowsSince: async (release) => (await ask(rowsQuery('?'), release)).map(rowOf),
    keyFor: async (lookup) => keyFrom(await ask(keyQuery('?'), lookup)),
    addUsage: async (key, day, requests, at) => {
      await ask(usageStatement(NUMBERED), key, day, requests, at)
      await ask(usedStatement(['?1', '?2']), key, at)
    },
    close: async () => client.close(),
  }
}

/** SQLite keeps JSON as text and truth as a number. */
function rowOf(row: Record<string, unknown>): StoredRow {
  return {
    ...row,
    release: Number(row.release),
    deleted: Boolean(row.deleted),
    document: parse(row.document),
    bodies: parse(row.bodies),
  }
}

const parse = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value)
