/** Our commands as processes of their own, as they are when they are compiled. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { databasesOf } from '../engines/databases'
import { PUBLIC_URL, startPayload } from '../releases/cms'

export interface SeedProcess {
  pid: number
  /** Ends it as a power failure would. */
  kill: () => void
  ended: Promise<{ code: number | null; said: string; complained: string }>
}

/** What `node` is given to run a source file, named without its end. */
export const compiled = (source: string) => [
  '--conditions=production',
  path.join('build/tests', `${source}.js`),
]

/**
 * `npm run seed`.
 *
 * @param data folder to which the database belongs, and in which the uploads lie
 */
export function startSeed(
  args: string[],
  data: string,
  environment: Record<string, string> = {},
): SeedProcess {
  const child = spawn(process.execPath, [...compiled('seed/cli'), ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URI: databasesOf().uriIn(data),
      UPLOADS_DIR: path.join(data, 'uploads'),
      PAYLOAD_SECRET: 'a secret for tests',
      PUBLIC_URL,
      ...environment,
    },
  })
  let [said, complained] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  return {
    pid: child.pid ?? 0,
    kill: () => void child.kill('SIGKILL'),
    ended: once(child, 'close').then(([code]) => ({
      code: code as number | null,
      said,
      complained: complained.trim(),
    })),
  }
}

/** The database that a process of `startSeed` works on, opened here as well. */
export const openBeside = (data: string) =>
  startPayload(databasesOf().uriIn(data), PUBLIC_URL, path.join(data, 'uploads'))

/** Puts an empty database, with its tables, where `startSeed` looks for it. */
export async function emptyDatabase(data: string): Promise<void> {
  const databases = databasesOf()
  await databases.make(databases.uriIn(data))
  await (await openBeside(data)).close()
}

/** Copies a database that nobody writes to, and its uploads. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const { uriIn, copy } = databasesOf()
  await copy(uriIn(from), uriIn(to))
  const uploads = path.join(from, 'uploads')
  if (existsSync(uploads)) cpSync(uploads, path.join(to, 'uploads'), { recursive: true })
}
