import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import {
  changedStandingsQuery,
  keyFrom,
  keyQuery,
  onceAtQuery,
  releasesQuery,
  rowsQuery,
  slices,
  standingsFrom,
  standingsQuery,
  UNFINISHED_QUERY,
  unfinishedFrom,
  usageStatement,
  usedStatement,
} from '../sql'
import { ANSWERING, type Reader, type StoredRow } from '../reader'

const NUMBERED = ['$1', '$2', '$3', '$4::timestamptz']
const JSON_FUNCTIONS = { array: 'json_build_array', arrays: 'json_agg' }

/** How long to wait for a connection, in milliseconds, where the server's machine does not answer at all. */
const CONNECTING = 5000
/** How long a connection may be quiet, in milliseconds, before the system asks whether anybody is at its other end. */
const QUIET = 10_000

interface Release {
  number: string
  finished: boolean | null
  createdAt: Date
  updatedAt: Date
}

export function postgresReader(uri: string): Reader {
  const { $client: pool } = drizzle({
    connection: {
      connectionString: uri,
      max: 2,
      connectionTimeoutMillis: CONNECTING,
      // The pool closes the connection then, so that what hangs keeps it from nobody else.
      query_timeout: ANSWERING,
      keepAlive: true,
      keepAliveInitialDelayMillis: QUIET,
    },
  })
  // A connection that breaks while nobody uses it: the next who asks gets a new one, or is told that there is none.
  pool.on('error', () => {})
  return {
    unfinished: async () => unfinishedFrom((await pool.query(UNFINISHED_QUERY)).rows),
    releasesSince: async (number) => {
      const { rows } = await pool.query<Release>(releasesQuery('$1'), [number])
      return rows.map((row) => ({
        number: Number(row.number),
        finished: row.finished === true,
        createdAt: row.createdAt,
        updatedAt: row.updatedAt,
      }))
    },
    standingsSince: async function* (release) {
      const read = async (sql: string, from: string | number) => {
        const { rows } = await pool.query<{ standings: unknown[][] | null }>(sql, [from])
        return standingsFrom(rows[0]?.standings ?? [])
      }
      if (release > 0) yield read(changedStandingsQuery('$1', JSON_FUNCTIONS), release)
      else yield* slices((after) => read(standingsQuery('$1', JSON_FUNCTIONS), after))
    },
    rows: async (uids) => {
      const sql = rowsQuery(uids.map((_, index) => `$${index + 1}`))
      const { rows } = await pool.query<Record<string, unknown>>(sql, [...uids])
      return rows.map(rowOf)
    },
    onceAt: async (path) => {
      const { rows } = await pool.query<{ uid: string }>(onceAtQuery('$1'), [path])
      return rows.map(({ uid }) => uid)
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
  level: Number(row.level),
  deleted: row.deleted === true,
})
