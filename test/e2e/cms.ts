import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, until } from '../waiting'

/** A first start may have to build. */
export const PATIENCE = 12 * 60_000
const STOPPING = 20_000
/** How much of the end of its output is shown, in characters. */
const SHOWN = 4_000

/** A CMS as `npm start` runs it, on a folder and a port of its own. */
export class Cms {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'connectedlib-e2e-'))
  base = ''
  output = ''
  #process: ChildProcess | undefined
  #port = 0

  /** Starts it, or starts it again on the same data; resolves when it is ready. */
  async start(environment: Record<string, string> = {}): Promise<void> {
    this.#port ||= await freePort()
    this.base = `http://localhost:${this.#port}`
    this.output = ''
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(this.#port),
        DATABASE_URI: `file:${path.join(this.folder, 'cms.db')}`,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    const keep = (chunk: Buffer) => (this.output += chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('exit', (code, signal) => {
      if (this.#process === child) this.#tell(`ended by itself, ${signal ?? `code ${code}`}`)
    })
    await until(
      async () => {
        if (child.exitCode !== null) throw new Error(`The CMS did not start:\n${this.output}`)
        return (await fetch(`${this.base}/readyz`).catch(() => undefined))?.ok === true
      },
      { patience: PATIENCE, pause: 200 },
    )
  }

  /** Stops it as a system does, and says with which code it ended. */
  async stop(): Promise<number | null> {
    const child = this.#process
    if (!child || child.exitCode !== null) return child?.exitCode ?? null
    this.#process = undefined
    const limit = setTimeout(() => child.kill('SIGKILL'), STOPPING)
    child.kill('SIGTERM')
    await once(child, 'exit')
    clearTimeout(limit)
    return child.exitCode
  }

  /** Whoever looks at a failed test needs the server's side of it. */
  #tell(event: string): void {
    console.error(`The CMS ${event}:\n${this.output.slice(-SHOWN)}`)
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  async get<T>(route: string): Promise<T> {
    const answer = await fetch(this.base + route)
    if (!answer.ok) throw new Error(`${route} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}
