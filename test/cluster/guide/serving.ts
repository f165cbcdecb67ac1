/** Commands that serve until they are told to stop. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { until } from '../../waiting'

const PATIENCE = 60_000

export const SERVES = /^npm (start|run start:delivery)\b/m

/** @returns what it said, from its start to its end */
export async function serveOnce(
  text: string,
  { cwd, env, base }: { cwd: string; env: Record<string, string>; base: string },
): Promise<string> {
  // A group, since each of npm, its shell and the server is a process of its own.
  const child = spawn('sh', ['-ec', text], { cwd, env: env as NodeJS.ProcessEnv, detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const closed = once(child, 'close')
  try {
    await until(
      async () => {
        if (child.exitCode !== null) throw new Error(said)
        return (await fetch(`${base}/readyz`).catch(() => undefined))?.ok === true
      },
      { patience: PATIENCE, pause: 50 },
    )
    signal(child, 'SIGTERM')
    await closed
  } catch (error) {
    signal(child, 'SIGKILL')
    throw error
  }
  return said
}

function signal({ pid, exitCode }: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, name)
}
