/** What makes a library needs of a database's own client, on SQLite and on PostgreSQL. */
import type { Payload } from 'payload'

export type Value = string | number | boolean | null

export interface Statement {
  sql: string
  args: Value[]
}

export interface Client {
  rows: (sql: string) => Promise<Record<string, Value>[]>
  /** All of them, or none. */
  write: (statements: Statement[]) => Promise<void>
  /** How a statement names one of its values, counted from 1. */
  parameter: (number: number) => string
}

interface Libsql {
  execute: (sql: string) => Promise<{ rows: Record<string, Value>[] }>
  batch: (statements: Statement[], mode: 'write') => Promise<unknown>
}

interface Pool {
  query: (sql: string) => Promise<{ rows: Record<string, unknown>[] }>
  connect: () => Promise<{
    query: (sql: string, args?: Value[]) => Promise<unknown>
    release: () => void
  }>
}

export function clientOf({ db }: Payload): Client {
  const { client, pool } = db as unknown as { client?: Libsql; pool?: Pool }
  if (client) return libsqlClient(client)
  if (pool) return postgresClient(pool)
  throw new Error('A library is made on SQLite or PostgreSQL.')
}

const libsqlClient = (client: Libsql): Client => ({
  rows: async (sql) => (await client.execute(sql)).rows.map((row) => ({ ...row })),
  write: async (statements) => {
    const numbered = statements.map(({ sql, args }) => ({ sql, args: args.map(numberOf) }))
    await client.batch(numbered, 'write')
  },
  parameter: () => '?',
})

/** SQLite keeps truth as a number. */
const numberOf = (value: Value): Value => (typeof value === 'boolean' ? Number(value) : value)

const postgresClient = (pool: Pool): Client => ({
  rows: async (sql) =>
    (await pool.query(sql)).rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)])),
    ),
  write: async (statements) => {
    const connection = await pool.connect()
    try {
      await connection.query('BEGIN')
      for (const { sql, args } of statements) await connection.query(sql, args)
      await connection.query('COMMIT')
    } finally {
      connection.release()
    }
  },
  parameter: (number) => `$${number}`,
})

/** The driver reads moments and JSON, which are written as text. */
function plain(value: unknown): Value {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as Value)
}
