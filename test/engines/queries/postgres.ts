import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { until } from '../../waiting'
import { scansInPlan, type Explained } from './postgresPlan'
import type { Scan, Watch } from './types'

/** Of each statement the server's log then has the plan; it goes through a table only where there is no other way. */
const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_format': 'json',
  // What the server itself asks for a foreign key.
  'auto_explain.log_nested_statements': 'on',
  enable_seqscan: 'off',
  jit: 'off',
}

interface Line {
  dbname?: string
  message: string
}

/** Reads the server's log through the server itself. */
export async function watchPostgres(uri: string): Promise<Watch> {
  const database = new URL(uri).pathname.slice(1)
  const server = Object.assign(new URL(uri), { pathname: 'postgres' }).href
  const { $client: pool } = drizzle({ connection: { connectionString: server, max: 1 } })
  const ask = async (sql: string, values: unknown[] = []) =>
    (await pool.query<Record<string, unknown>>(sql, values)).rows[0] ?? {}

  for (const [name, value] of Object.entries(SETTINGS)) {
    await ask(`ALTER DATABASE ${database} SET ${name} = '${value}'`)
  }
  const log = async () => {
    const { file } = await ask("SELECT pg_current_logfile('jsonlog') AS file")
    if (typeof file === 'string') return file
    throw new Error('The server must log to files: logging_collector=on, log_destination=jsonlog')
  }
  const sizeOf = async (file: string) =>
    Number((await ask('SELECT size FROM pg_stat_file($1)', [file])).size)
  let from = 0
  let marks = 0

  /** The log up to now: what is written here is written last. */
  const read = async (): Promise<string[]> => {
    const file = await log()
    const mark = `all until ${process.pid} ${(marks += 1)}`
    await ask(`DO $$ BEGIN RAISE LOG '${mark}'; END $$`)
    let text = ''
    const isWhole = async () => {
      const size = await sizeOf(file)
      const { part } = await ask('SELECT pg_read_file($1, $2, $3) AS part', [
        file,
        from,
        size - from,
      ])
      text = String(part)
      return text.includes(mark)
    }
    await until(isWhole)
    from += Buffer.byteLength(text)
    return text.split('\n').filter((line) => line.includes('plan:'))
  }
  return {
    uri,
    begin: async () => void (await read()),
    heard: async () => {
      const plans = new Map<string, Explained>()
      for (const line of await read()) {
        const { dbname, message } = JSON.parse(line) as Line
        if (dbname !== database) continue
        const explained = JSON.parse(message.slice(message.indexOf('{'))) as Explained
        plans.set(`${explained['Query Text']} ${JSON.stringify(explained.Plan)}`, explained)
      }
      const scans: Scan[] = [...plans.values()].flatMap(scansInPlan)
      return { statements: plans.size, scans }
    },
    end: async () => {
      await ask(`ALTER DATABASE ${database} RESET ALL`)
      await pool.end()
    },
  }
}
