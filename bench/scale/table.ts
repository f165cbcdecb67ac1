/** Rows of tables, written many at a time past Payload, which would take hours. */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { LiveRow } from '../../src/releases'

type Value = string | number | null
/** A row by its columns. */
export type Stored = Record<string, Value>
interface Statement {
  sql: string
  args: Value[]
}
/** What of the embedded database's client is used here. */
interface Client {
  execute: (sql: string) => Promise<{ rows: Stored[] }>
  batch: (statements: Statement[], mode: 'write') => Promise<unknown>
}

const STATEMENTS = 2000

const clientOf = (payload: Payload) => (payload.db as unknown as { client: Client }).client

export const rowsOf = async (payload: Payload, table: string): Promise<Stored[]> =>
  (await clientOf(payload).execute(`SELECT * FROM "${table}" ORDER BY "id"`)).rows.map((row) => ({
    ...row,
  }))

export interface Insert {
  row: (table: string, row: Stored) => Promise<void>
  /** A compiled document, as publishing writes it. */
  published: (row: LiveRow) => Promise<void>
  /** Writes what waits for others to be written with. */
  rest: () => Promise<void>
}

export function inserter(payload: Payload): Insert {
  let waiting: Statement[] = []
  const rest = async () => {
    await clientOf(payload).batch(waiting, 'write')
    waiting = []
  }
  const row = async (table: string, stored: Stored) => {
    const columns = Object.keys(stored)
    const sql = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    waiting.push({ sql, args: Object.values(stored) })
    if (waiting.length === STATEMENTS) await rest()
  }
  return { row, published: (compiled) => row('published', storedAs(compiled)), rest }
}

function storedAs({ deps, release, deleted, ...delivered }: LiveRow): Stored {
  const { uid, type, slug, module, course, kind, language, license, position, level } = delivered
  const { sortTitle, shared, document, bodies } = delivered
  const now = new Date().toISOString()
  return {
    ...{ uid, type, slug, module, course, kind, language, license, position, level, release },
    sort_title: sortTitle,
    shared: Number(shared),
    deleted: Number(deleted),
    digest: createHash('sha256').update(JSON.stringify(delivered)).digest('base64url'),
    changed_at: document.updatedAt,
    document: JSON.stringify(document),
    bodies: bodies && JSON.stringify(bodies),
    deps: JSON.stringify([...deps].sort()),
    updated_at: now,
    created_at: now,
  }
}
