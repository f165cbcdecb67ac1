import { pause } from './pause'
import { retryAfter } from './retryAfter'

export type Send = (url: string, init: RequestInit) => Promise<Response>

export interface RetryOptions {
  /** How many times to ask again at most. */
  retries: number
  /** Seconds; who is told to wait longer is not asked again. */
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
      const wait = told ?? FIRST_WAIT * 2 ** tries
      if (wait > longestWait * 1000) return response
      await response.body?.cancel()
      await pause(wait, init.signal ?? undefined)
    }
  }
}
