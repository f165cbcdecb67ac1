import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
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
import type { Reader, StoredRow } from '../reader'
import { trusted } from './connection'
import { makeFile } from './ownerOnly'

const BUSY_TIMEOUT = 5000
const NUMBERED = ['?1', '?2', '?3', '?4']
const JSON_FUNCTIONS = { array: 'json_array', arrays: 'json_group_array' }

export async function sqliteReader(uri: string): Promise<Reader> {
  await makeFile(uri)
  const { $client: client } = drizzle(uri)
  await trusted(client).set('busy_timeout', BUSY_TIMEOUT)
  const ask = async (sql: string, ...args: (string | number)[]) =>
    (await client.execute({ sql, args })).rows
  return {
    unfinished: async () => unfinishedFrom(await ask(UNFINISHED_QUERY)),
    releasesSince: async (number) =>
      (await ask(releasesQuery('?'), number)).map((row) => ({
        number: Number(row.number),
        finished: Boolean(row.finished),
        createdAt: String(row.createdAt),
        updatedAt: String(row.updatedAt),
      })),
    standingsSince: async function* (release) {
      const read = async (sql: string, from: string | number) => {
        const [row] = await ask(sql, from)
        return standingsFrom(JSON.parse(String(row?.standings)) as unknown[][])
      }
      if (release > 0) yield read(changedStandingsQuery('?', JSON_FUNCTIONS), release)
      else yield* slices((after) => read(standingsQuery('?', JSON_FUNCTIONS), after))
    },
    rows: async (uids) => (await ask(rowsQuery(uids.map(() => '?')), ...uids)).map(rowOf),
    onceAt: async (path) => (await ask(onceAtQuery('?'), path)).map(({ uid }) => String(uid)),
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
    shared: Boolean(row.shared),
    document: parse(row.document),
    bodies: parse(row.bodies),
  }
}

const parse = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value)
