/** Servers in processes of their own, each stopped when its measuring is done. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Running {
  base: string
  pid: number
  /** From its start to its first answer, in milliseconds. */
  startedIn: number
  stop: () => Promise<void>
}

const PATIENCE = 90_000

/**
 * Starts a command that serves on a port and waits until it answers.
 *
 * @param probe an address that answers with a success when the server is ready
 * @throws Error where it ends before, or does not answer in time
 */
export async function start(
  [command = '', ...args]: string[],
  port: number,
  probe: string,
  environment: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(command, args, {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const base = `http://127.0.0.1:${port}`
  const begin = performance.now()
  const stop = () => end(child)
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline;) {
    if (child.exitCode !== null) throw new Error(`${command} ${args.join(' ')} ended at its start.`)
    if (await answers(base + probe)) {
      return { base, pid: child.pid ?? 0, startedIn: performance.now() - begin, stop }
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await stop()
  throw new Error(`${command} ${args.join(' ')} does not answer at ${base}${probe}.`)
}

/** Nobody listens yet while a server starts. */
const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
