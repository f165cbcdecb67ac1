import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { scansInPlan } from './sqlitePlan'
import type { Scan, Watch } from './types'

type Client = ReturnType<typeof drizzle>['$client']
type Execute = (
  this: Client,
  ...asked: Parameters<Client['execute']>
) => ReturnType<Client['execute']>
type Statement = Parameters<Client['batch']>[0][number]

/** Those that have a plan. */
const PLANNED = /^\s*(select|insert|update|delete|with)\b/i

/** Every client of the process asks through the same two functions. */
export async function watchSqlite(uri: string): Promise<Watch> {
  const { $client: own } = drizzle(uri)
  const shared = Object.getPrototypeOf(own) as { execute: Execute; batch: Client['batch'] }
  const { execute, batch } = shared
  const asked = new Set<string>()
  const note = (statement: Statement | [string, unknown?]) => {
    const [sql] = Array.isArray(statement) ? statement : [statement]
    const text = typeof sql === 'string' ? sql : sql.sql
    if (PLANNED.test(text)) asked.add(text)
  }
  const explain = async (sql: string): Promise<Scan[]> => {
    // What a parameter holds does not change the plan.
    const { rows } = await execute.call(own, `EXPLAIN QUERY PLAN ${sql}`)
    return scansInPlan(
      sql,
      rows.map(({ detail }) => String(detail)),
    )
  }
  // Before anybody opens a client: some functions are wrapped then.
  shared.execute = function (...statement) {
    note(statement[0])
    return execute.apply(this, statement)
  }
  shared.batch = function (...statements) {
    statements[0].forEach(note)
    return batch.apply(this, statements)
  }
  return {
    uri,
    begin: async () => asked.clear(),
    heard: async () => {
      const statements = [...asked]
      asked.clear()
      const scans: Scan[] = []
      for (const sql of statements) scans.push(...(await explain(sql)))
      return { statements: statements.length, scans }
    },
    end: async () => {
      Object.assign(shared, { execute, batch })
      own.close()
    },
  }
}
