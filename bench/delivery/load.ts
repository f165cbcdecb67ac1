import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

const AUTOCANNON = createRequire(import.meta.url).resolve('autocannon')
const CONNECTIONS = '50'

export interface Load {
  /** Answers a second. */
  rate: number
  /** Latency in milliseconds that one answer in a hundred exceeds. */
  p99: number
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
 * @param seconds how long
 * @throws Error where an answer is neither a success nor "not modified"
 */
export async function load(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const args = [AUTOCANNON, '-j', '-c', CONNECTIONS, '-d', String(seconds), ...given, url]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e7 })
  const { requests, duration, latency, errors, non2xx, ...counts } = JSON.parse(stdout) as Result
  if (errors > 0 || non2xx > counts['3xx']) {
    throw new Error(`${url}: ${errors} errors, ${non2xx} answers that are no success`)
  }
  return { rate: requests.total / duration, p99: latency.p99 }
}
