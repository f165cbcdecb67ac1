/** PostgreSQL that can be taken away and brought back, with what is in it. */
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { newestBin, unprivileged, untilItAnswers } from '../engines/servers/postgres'
import { freePort } from '../waiting'

const run = promisify(execFile)

export interface Database {
  uri: string
  /** As the server itself reports it. */
  version: string
  ask: <T extends object>(sql: string, values?: unknown[]) => Promise<T[]>
  /** As a power failure takes it away: what is under way is cut off. */
  stopAtOnce: () => Promise<void>
  startAgain: () => Promise<void>
  remove: () => Promise<void>
}

/** @throws Error where PostgreSQL is not installed */
export async function startDatabase(): Promise<Database> {
  const bin = newestBin()
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-cluster-'))
  const data = path.join(folder, 'data')
  const user = await unprivileged(folder)
  const port = await freePort()
  const options = `-p ${port} -c unix_socket_directories=${folder} -c max_connections=200`
  const control = (...args: string[]) =>
    run(path.join(bin, 'pg_ctl'), ['-D', data, '-w', ...args], { ...user, timeout: 60_000 })
  const start = () => control('-l', path.join(folder, 'log'), '-o', options, 'start')

  await run(path.join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres'], user)
  await start()
  const server = `postgres://postgres@127.0.0.1:${port}`
  const version = await untilItAnswers(`${server}/postgres`)
  await make(`${server}/postgres`)
  const uri = `${server}/cms`
  const { $client: pool } = drizzle({ connection: { connectionString: uri, max: 1 } })
  // It is taken away on purpose.
  pool.on('error', () => {})
  return {
    uri,
    version,
    ask: async <T extends object>(sql: string, values: unknown[] = []) =>
      (await pool.query<T>(sql, values)).rows,
    stopAtOnce: async () => void (await control('-m', 'immediate', 'stop')),
    startAgain: async () => void (await start()),
    remove: async () => {
      await pool.end()
      await control('-m', 'immediate', 'stop').catch(() => {})
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function make(server: string): Promise<void> {
  const { $client: pool } = drizzle({ connection: { connectionString: server, max: 1 } })
  try {
    await pool.query('CREATE DATABASE cms')
  } finally {
    await pool.end()
  }
}
