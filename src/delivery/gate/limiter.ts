import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Problem } from '../problems'

/** Seconds in which requests are counted together. */
const WINDOW = 60

/** How many requests somebody may make in a minute. */
export interface Policy {
  /** What is counted, as the headers name it. */
  name: 'address' | 'key'
  limit: number
}

/** Counts requests in this process, by who makes them. */
export class Limiter {
  private readonly counted = new RateLimiterMemory({
    points: Number.MAX_SAFE_INTEGER,
    duration: WINDOW,
  })

  /**
   * Counts a request.
   *
   * @returns the headers that tell what is left: draft-ietf-httpapi-ratelimit-headers, names and values by turns
   * @throws Problem where nothing was left
   */
  async take({ name, limit }: Policy, who: string): Promise<string[]> {
    // Limits differ from key to key, so the library counts, and the comparison is ours.
    const { consumedPoints, msBeforeNext } = await this.counted.penalty(`${name} ${who}`)
    const seconds = Math.ceil(msBeforeNext / 1000)
    const headers = [
      'RateLimit',
      `"${name}";r=${Math.max(0, limit - consumedPoints)};t=${seconds}`,
      'RateLimit-Policy',
      `"${name}";q=${limit};w=${WINDOW}`,
    ]
    if (consumedPoints <= limit) return headers
    throw new Problem(
      'too-many-requests',
      `${limit} requests a minute are possible here. Come back in ${seconds} seconds.`,
      {},
      { 'Retry-After': String(seconds), ...pairs(headers) },
    )
  }
}

/** Headers by their names. */
export function pairs(headers: readonly string[]): Record<string, string> {
  const names = headers.filter((_text, index) => index % 2 === 0)
  return Object.fromEntries(names.map((name, index) => [name, headers[2 * index + 1] ?? '']))
}
