/** Commands as a person runs them, in a process of their own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { databasesOf } from '../engines/databases'
import { PUBLIC_URL } from '../releases/cms'
import { compiled } from '../seed/process'

export interface Ended {
  code: number | null
  said: string
}

/**
 * @param script a source file, named without its end
 * @param data folder to which the database belongs, and in which the uploads lie
 * @param environment further settings
 */
export function start(
  script: string,
  args: string[],
  data: string,
  environment: Record<string, string> = {},
) {
  const child = spawn(process.execPath, [...compiled(script), ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URI: databasesOf().uriIn(data),
      UPLOADS_DIR: path.join(data, 'uploads'),
      PAYLOAD_SECRET: 'a secret for tests',
      PUBLIC_URL,
      LOG_LEVEL: 'error',
      ...environment,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const ended = once(child, 'close').then(([code]): Ended => ({
    code: code as number | null,
    said: said.trim(),
  }))
  return { kill: () => void child.kill('SIGKILL'), ended, said: () => said }
}

export const run = (...command: Parameters<typeof start>): Promise<Ended> => start(...command).ended
