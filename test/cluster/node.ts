import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { until } from '../waiting'

const PATIENCE = 60_000
/** How much of the end of its output is shown, in characters. */
const SHOWN = 4000

/** One process of the installation, on a port that it keeps. */
export class Node {
  output = ''
  #process: ChildProcess | undefined

  constructor(
    readonly name: string,
    readonly port: number,
    private readonly args: readonly string[],
    private readonly environment: Record<string, string>,
  ) {}

  get base(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** Resolves when it is ready. */
  async start(): Promise<void> {
    this.output = ''
    const child = spawn(process.execPath, ['--conditions=production', ...this.args], {
      env: { ...process.env, ...this.environment, PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (chunk: Buffer) => (this.output += chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    this.#process = child
    await until(
      async () => {
        if (child.exitCode !== null) throw new Error(`${this.name} ended:\n${this.#end()}`)
        return this.isReady()
      },
      { patience: PATIENCE, pause: 50 },
    )
  }

  /** What its readiness says; nobody answers where it is down. */
  async isReady(): Promise<boolean> {
    return (await fetch(`${this.base}/readyz`).catch(() => undefined))?.ok === true
  }

  /** @throws Error where it has ended by itself */
  checkAlive(): void {
    const { exitCode, signalCode } = this.#process ?? { exitCode: null, signalCode: null }
    if (exitCode === null && signalCode === null) return
    throw new Error(`${this.name} ended by itself (${signalCode ?? exitCode}):\n${this.#end()}`)
  }

  /** As a system stops it; says with which code it ended. */
  async stop(): Promise<number | null> {
    return this.#finish('SIGTERM')
  }

  /** As a power failure ends it. */
  async kill(): Promise<void> {
    await this.#finish('SIGKILL')
  }

  async #finish(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      return child?.exitCode ?? null
    }
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }

  #end(): string {
    return this.output.slice(-SHOWN)
  }
}
