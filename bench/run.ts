import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'

/** What a command took. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number
  /** Seconds of all processors together, of the command and what it started. */
  cpu: number
  /** Most memory in MB, where the command is one of Node's. */
  memory?: number
  said: string
}

/** Prints, after the command, what it and its children took of the processors. */
const TIMED = ['-c', '"$@"; code=$?; times; exit $code', 'sh']
const PEAK = path.resolve('bench/peak.mjs')

/**
 * Runs a command in a process of its own and measures it.
 *
 * @param folder for what measuring writes
 * @throws Error with what the command complained of, where it fails
 */
export async function run(
  folder: string,
  [command = '', ...args]: string[],
  environment: Record<string, string> = {},
): Promise<Cost> {
  const peak = path.join(folder, 'peak')
  rmSync(peak, { force: true })
  const start = performance.now()
  const { stdout } = await promisify(execFile)('sh', [...TIMED, command, ...args], {
    env: { ...process.env, ...environment, BENCH_PEAK: peak, NODE_OPTIONS: `--import ${PEAK}` },
    maxBuffer: 1e8,
  })
  const wall = (performance.now() - start) / 1000
  const lines = stdout.trimEnd().split('\n')
  const cpu = secondsOf(lines.at(-1) ?? '')
  const memory = existsSync(peak) ? Number(readFileSync(peak, 'utf8')) : undefined
  const said = lines.slice(0, -2).join('\n')
  return { wall, cpu, ...(memory !== undefined && { memory }), said }
}

/** The best of some runs: what else the machine does only ever adds. */
export async function best(times: number, once: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = []
  for (let count = 0; count < times; count += 1) costs.push(await once())
  return costs.reduce((least, cost) => (cost.wall < least.wall ? cost : least))
}

/** `0m1.230s 0m0.120s`: user and system. */
const secondsOf = (times: string) =>
  [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
