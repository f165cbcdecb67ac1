/** `npm run seed` as a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { PUBLIC_URL, startPayload } from '../releases/cms'

export interface SeedProcess {
  pid: number
  /** Ends it as a power failure would. */
  kill: () => void
  ended: Promise<{ code: number | null; said: string; complained: string }>
}

/** @param data folder in which the database `cms.db` and the uploads lie */
export function startSeed(
  args: string[],
  data: string,
  environment: Record<string, string> = {},
): SeedProcess {
  const command = ['--conditions=production', '--import', 'tsx', 'seed/cli.ts', ...args]
  const child = spawn(process.execPath, command, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URI: `file:${path.join(data, 'cms.db')}`,
      UPLOADS_DIR: path.join(data, 'uploads'),
      PAYLOAD_SECRET: '',
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
  startPayload(path.join(data, 'cms.db'), PUBLIC_URL, path.join(data, 'uploads'))

/** Puts an empty database, with its tables, where `startSeed` looks for it. */
export async function emptyDatabase(data: string): Promise<void> {
  await (await openBeside(data)).close()
}

/** Copies a database that nobody writes to, with what is not in its main file yet, and its uploads. */
export const copyDatabase = (from: string, to: string) => cpSync(from, to, { recursive: true })
