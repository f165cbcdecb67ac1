/** A machine of the guide: a folder, ports of its own, and what its systemd does. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../waiting'
import { readUnit } from './unit'

export interface Machine {
  name: string
  /** Stands for `/`. */
  root: string
  /** The folder of all machines. */
  all: string
  port: number
  management: number
  /** Ports and addresses that are other than the guide has them, since all machines are one. */
  own: Record<string, string>
}

const UNITS = 'etc/systemd/system'
const FOLDERS = [UNITS, 'etc/nginx/conf.d', 'etc/nginx/sites-enabled', 'etc/prometheus', 'srv']

export async function makeMachine(all: string, name: string): Promise<Machine> {
  const [root, port, management] = [path.join(all, name), await freePort(), await freePort()]
  for (const folder of FOLDERS) mkdirSync(path.join(root, folder), { recursive: true })
  const own = {
    HOST: '127.0.0.1',
    PORT: String(port),
    MANAGEMENT_HOST: '127.0.0.1',
    MANAGEMENT_PORT: String(management),
  }
  return { name, root, all, port, management, own }
}

/** Does what systemd would do of a machine's units. */
export class Systemd {
  readonly #running = new Map<string, ChildProcess>()

  /** @param translate gives the paths of a unit as they are here */
  constructor(
    private readonly machine: Machine,
    private readonly translate: (text: string) => string,
  ) {}

  /** @throws Error where the unit is not there, or what it starts fails */
  async start(name: string): Promise<void> {
    if (name.endsWith('.timer')) return this.#check(name)
    const { type, commands, environment, folder } = this.#unit(`${name}.service`)
    const env = { ...process.env, ...environment, ...this.machine.own }
    for (const command of commands) {
      const child = spawn('sh', ['-c', `exec ${command}`], { cwd: folder, env })
      let said = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
      }
      if (type === 'oneshot') {
        const [code] = (await once(child, 'close')) as [number | null]
        if (code !== 0) throw new Error(`${command}: ${said}`)
      } else this.#running.set(name, child)
    }
  }

  /** @throws Error where it takes longer than its unit allows, or ends badly */
  async stop(name: string): Promise<void> {
    const child = this.#running.get(name)
    if (!child) return
    const ended = child.exitCode === null ? once(child, 'exit') : [child.exitCode]
    child.kill('SIGTERM')
    const { patience } = this.#unit(`${name}.service`)
    const [code] = (await Promise.race([ended, wait(patience, ['late'], { ref: false })])) as [
      unknown,
    ]
    if (code !== 0) throw new Error(`${name} on ${this.machine.name} ended with ${String(code)}.`)
    this.#running.delete(name)
  }

  killAll(): void {
    for (const child of this.#running.values()) child.kill('SIGKILL')
  }

  #unit(name: string) {
    return readUnit(this.translate(readFileSync(this.#fileOf(name), 'utf8')))
  }

  /** What a timer starts is a unit of its name. */
  #check(timer: string): void {
    for (const name of [timer, timer.replace(/timer$/, 'service')]) {
      if (!existsSync(this.#fileOf(name))) throw new Error(`There is no unit ${name}.`)
    }
  }

  #fileOf = (name: string) => path.join(this.machine.root, UNITS, name)
}
