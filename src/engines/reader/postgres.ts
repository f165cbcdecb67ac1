import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { keyFrom, keyQuery, releasesQuery, rowsQuery, usageStatement, usedStatement } from './sql'
import type { Reader, StoredRow } from './types'

const NUMBERED = ['$1', '$2', '$3', '$4::timestamptz']

interface Release {
  number: string
  finished: boolean | null
  createdAt: Date
}

export function postgresReader(uri: string): Reader {
  const { $client: pool } = drizzle({ connection: { connectionString: uri, max: 2 } })
  return {
    releasesSince: async (number) => {
      const { rows } = await pool.query<Release>(releasesQuery('$1'), [number])
      return rows.map((row) => ({
        number: Number(row.number),
        finished: row.finished === true,
        createdAt: row.createdAt,
      }))
    },
    rowsSince: async (release) => {
      const { rows } = await pool.query<Record<string, unknown>>(rowsQuery('$1'), [release])
      return rows.map(rowOf)
    },
    keyFor: async (lookup) => {
      const { rows } = await pool.query<Record<string, unknown>>(keyQuery('$1'), [lookup])
      return keyFrom(rows)
    },
    addUsage: async (key, day, requests, at) => {
      await pool.query(usageStatement(NUMBERED), [key, day, requests, at])
      await pool.query(usedStatement(['$1', '$2']), [key, at])
    },
    close: () => pool.end(),
  }
}

/** The driver gives PostgreSQL's numeric as text. */
const rowOf = (row: Record<string, unknown>): StoredRow => ({
  ...row,
  release: Number(row.release),
  position: Number(row.position),
  deleted: row.deleted === true,
})
