import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import { PAGE_SAFETY } from '../../delivery/http/pageSafety'
import { env } from '../../env'
import { adminPolicy, DATA_POLICY, readerPolicy } from './policies'

const NONCE_BYTES = 18
const YEAR = 365 * 24 * 3600

const NO_SNIFFING = { 'X-Content-Type-Options': 'nosniff' }

/** Headers of every answer of the API. It is asked most, and a referrer policy says nothing of data. */
export const dataSafety = (publicUrl: string): Record<string, string> => ({
  ...NO_SNIFFING,
  // Said over http it would count for nothing, and lock out who has no certificate yet.
  ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': `max-age=${YEAR}` }),
})

/** Headers of everything else that is answered, whatever it is. */
export function safely(): RequestHandler {
  const headers = Object.entries({ ...dataSafety(env().PUBLIC_URL), ...PAGE_SAFETY })
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    next()
  }
}

/**
 * The policy of what Next is about to answer. Next takes the nonce for its scripts from the policy in the headers of the
 * request, so what a client has sent there must not reach it.
 */
export function withPolicy(): RequestHandler {
  const isDevelopment = env().NODE_ENV === 'development'
  return ({ path, headers }, response, next) => {
    delete headers['content-security-policy']
    delete headers['content-security-policy-report-only']
    // What an uploaded file may do depends on its type, which its collection knows.
    if (FILE.test(path)) return next()
    const policyFor = PLACES.find(([place]) => place.test(path))?.[1] ?? readerPolicy
    const nonce = randomBytes(NONCE_BYTES).toString('base64')
    const policy = policyFor({ nonce, isDevelopment })
    headers['content-security-policy'] = policy
    response.setHeader('Content-Security-Policy', policy)
    next()
  }
}

const FILE = /^\/api\/[^/]+\/file\//

const PLACES: [place: RegExp, policy: typeof readerPolicy][] = [
  [/^\/admin(?:\/|$)/, adminPolicy],
  [/^\/(?:api|_next)\//, () => DATA_POLICY],
]
