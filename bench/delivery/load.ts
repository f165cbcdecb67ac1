import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { cpuOf } from './cpu'
import type { Running } from './processes'

const AUTOCANNON = createRequire(import.meta.url).resolve('autocannon')
const CONNECTIONS = '50'

export interface Load {
  /** Answers a second. */
  rate: number
  /** Latency in milliseconds that one answer in a hundred exceeds. */
  p99: number
  /** How many there were. */
  answers: number
  /** Seconds of a processor that the server has taken for them. */
  cpu: number
}

interface Result {
  requests: { total: number }
  /** Seconds. */
  duration: number
  latency: { p99: number }
  errors: number
  non2xx: number
  '3xx': number
}

/**
 * Asks for one address again and again from a process of its own.
 *
 * @param server whom it asks
 * @param path the address, without the server
 * @param seconds how long
 * @throws Error where an answer is neither a success nor "not modified"
 */
export async function load(
  { base, pid }: Pick<Running, 'base' | 'pid'>,
  path: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const url = base + path
  const before = cpuOf(pid)
  const args = [AUTOCANNON, '-j', '-c', CONNECTIONS, '-d', String(seconds), ...given, url]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e7 })
  const { requests, duration, latency, errors, non2xx, ...counts } = JSON.parse(stdout) as Result
  if (errors > 0 || non2xx > counts['3xx']) {
    throw new Error(`${url}: ${errors} errors, ${non2xx} answers that are no success`)
  }
  return {
    rate: requests.total / duration,
    p99: latency.p99,
    answers: requests.total,
    cpu: cpuOf(pid) - before,
  }
}
