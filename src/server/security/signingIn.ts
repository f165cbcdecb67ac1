import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientOf } from '../../delivery/gate/address'
import { CLIENT, tellAttempts, type Attempts, type Wait } from '../../attempts'
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
  const attempts = countAttempts(limit)
  tellAttempts(attempts)
  return async (request, response, next) => {
    delete request.headers[CLIENT]
    const isCounted = limit > 0 && request.method === 'POST'
    const client = isCounted ? clientOf(request, trustedHops) : undefined
    if (client === undefined) return next()
    if (!isTry(request.path)) {
      request.headers[CLIENT] = client
      return next()
    }
    const wait = await attempts.begin(client)
    if (wait) return void response.status(429).set(wait.headers).json(wait.body)
    response.once('finish', () => {
      if (response.statusCode < 400) void attempts.succeed(client)
    })
    next()
  }
}

function countAttempts(limit: number): Attempts {
  const counted = new RateLimiterMemory({ points: limit, duration: WINDOW })
  return {
    begin: async (client) => {
      try {
        await counted.consume(client)
        return undefined
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        return waitOf(Math.ceil(refused.msBeforeNext / 1000))
      }
    },
    succeed: async (client) => void (await counted.reward(client)),
  }
}

function waitOf(seconds: number): Wait {
  const message = `Too many attempts from your address. Try again in ${Math.ceil(seconds / 60)} minutes.`
  return {
    headers: { 'Retry-After': String(seconds), 'Cache-Control': 'no-store' },
    body: { errors: [{ message }] },
  }
}
