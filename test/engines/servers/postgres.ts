/** PostgreSQL from Debian, in a folder of its own, as a user that may do nothing else. */
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../../waiting'
import { stopProcess, type Server } from './server'

const run = promisify(execFile)

const DEBIAN = '/usr/lib/postgresql'
/** What no test waits for: that a power failure would lose nothing. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  // What it finds out of sizes would change plans in the middle of a test.
  autovacuum: 'off',
  // A test reads there how its queries were answered.
  logging_collector: 'on',
  log_destination: 'jsonlog',
  log_rotation_size: '0',
}
const PATIENCE = 30_000

export async function postgresServer(): Promise<Server> {
  const bin = newestBin()
  const folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-postgres-'))
  const data = path.join(folder, 'data')
  const user = await unprivileged(folder)
  await run(path.join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres'], user)
  const port = await freePort()
  const settings = { ...SETTINGS, port: String(port), unix_socket_directories: folder }
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...given], {
    ...user,
    stdio: 'ignore',
  })
  const uri = `postgres://postgres@127.0.0.1:${port}/postgres`
  const version = await untilItAnswers(uri)
  return {
    version,
    uri,
    stop: async () => {
      await stopProcess(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @throws Error where it is not installed */
export function newestBin(): string {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .sort((a, b) => b - a)
    : []
  const [newest] = versions
  if (newest === undefined) {
    throw new Error('PostgreSQL is not installed here: apt-get install postgresql')
  }
  return path.join(DEBIAN, String(newest), 'bin')
}

/** It refuses to run as root, so root hands the folder to the user that Debian made for it. */
export async function unprivileged(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const number = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  await run('chown', ['postgres', folder])
  return { uid: await number('-u'), gid: await number('-g') }
}

export async function untilItAnswers(uri: string): Promise<string> {
  for (const begin = Date.now(); ;) {
    const { $client: pool } = drizzle({ connection: { connectionString: uri, max: 1 } })
    try {
      const { rows } = await pool.query<{ server_version: string }>('SHOW server_version')
      return `PostgreSQL ${rows[0]?.server_version}`
    } catch (error) {
      if (Date.now() - begin > PATIENCE) throw error
      await wait(100)
    } finally {
      await pool.end()
    }
  }
}
