import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientOf } from '../../delivery/gate/address'
import { partsOf } from './paths'

/** Where somebody can try out what they do not know. */
const TRIES = ['login', 'forgot-password', 'reset-password', 'unlock'].map(
  (name) => `api/users/${name}`,
)

/** Seconds in which attempts are counted together. */
const WINDOW = 15 * 60

export interface SigningIn {
  /** How many attempts in a quarter of an hour fail of one address before it has to wait; 0 for any number. */
  limit: number
  /** How many proxies stand before the server. */
  trustedHops: number
}

/** Whether Payload may take a path for one of these; so what cannot be read is one as well. */
function isTry(path: string): boolean {
  const parts = partsOf(path)
  return !parts || TRIES.includes(parts.join('/'))
}

/**
 * Slows down who tries out passwords from one address, whatever the account; one account, whatever the address, is locked
 * by Payload. Each process counts for itself.
 */
export function throttleSigningIn({ limit, trustedHops }: SigningIn): RequestHandler {
  const counted = new RateLimiterMemory({ points: limit, duration: WINDOW })
  return async (request, response, next) => {
    const asksToSignIn = limit > 0 && request.method === 'POST' && isTry(request.path)
    const client = asksToSignIn ? clientOf(request, trustedHops) : undefined
    if (client === undefined) return next()
    try {
      await counted.consume(client)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const seconds = Math.ceil(refused.msBeforeNext / 1000)
      const message = `Too many attempts from your address. Try again in ${Math.ceil(seconds / 60)} minutes.`
      // As Payload's own answers look, so that the admin shows it.
      response
        .status(429)
        .set({ 'Retry-After': String(seconds), 'Cache-Control': 'no-store' })
        .json({ errors: [{ message }] })
      return
    }
    response.once('finish', () => {
      if (response.statusCode < 400) void counted.reward(client)
    })
    next()
  }
}
