import { pause } from './pause'
import { retryAfter } from './retryAfter'

export type Send = (url: string, init: RequestInit) => Promise<Response>

export interface RetryOptions {
  /** How many times to ask again at most. */
  retries: number
  /** Seconds. After an answer that tells to wait longer nobody asks again; where it does not tell, no wait is longer. */
  longestWait: number
}

/** Too many requests, and not there for the moment: what passes by itself. */
const PASSING = [429, 503]
/** Milliseconds, doubled with each try, where the answer does not say how long to wait. */
const FIRST_WAIT = 1000

/** Asks again for what was refused for the moment, once the time has passed that the answer tells. */
export function retrying(send: Send, { retries, longestWait }: RetryOptions): Send {
  return async (url, init) => {
    for (let tries = 0; ; tries += 1) {
      const response = await send(url, init)
      if (!PASSING.includes(response.status) || tries >= retries) return response
      const told = retryAfter(response.headers.get('retry-after'), Date.now())
      const longest = longestWait * 1000
      const wait = told ?? Math.min(FIRST_WAIT * 2 ** tries, longest)
      if (wait > longest) return response
      await response.body?.cancel()
      await pause(wait, init.signal ?? undefined)
    }
  }
}
