/** One request to a receiver, and what it answered. */
import { Agent, request } from 'undici'
import { retryAfter } from '../client/retryAfter'
import { checkAddress, reachOf } from './address'
import { checkReach, lookupWithin, RefusedAddress, type Reach } from './network'

/** How long a receiver may take in all, in milliseconds; it answers first and works then. */
const PATIENCE = 15_000
const CONNECTING = 5_000
/** How much of what a receiver says is read, so that the connection can serve again; nobody looks at it. */
const LONGEST_ANSWER = 64 * 1024

export type Answer =
  /** `pause`: how long it asks us to wait, in milliseconds. */
  | { status: number; pause?: number }
  /** In words; no answer came. */
  | { error: string }

export interface Post {
  address: string
  headers: Record<string, string>
  body: string
}

const agents = new Map<Reach, Agent>()

function agentFor(reach: Reach): Agent {
  const known = agents.get(reach)
  if (known) return known
  const made = new Agent({ connect: { lookup: lookupWithin(reach), timeout: CONNECTING } })
  agents.set(reach, made)
  return made
}

/**
 * Sends a request. A redirect is an answer like any other: it is not followed.
 *
 * @param loopback whether it may lead to this machine itself
 */
export async function post({ address, headers, body }: Post, loopback: boolean): Promise<Answer> {
  try {
    const allowed = checkAddress(address, loopback)
    if (allowed !== true) throw new RefusedAddress(allowed)
    const url = new URL(address)
    const reach = reachOf(url, loopback)
    checkReach(url, reach)
    const response = await request(url, {
      method: 'POST',
      headers,
      body,
      dispatcher: agentFor(reach),
      signal: AbortSignal.timeout(PATIENCE),
    })
    await response.body.dump({ limit: LONGEST_ANSWER })
    const told = response.headers['retry-after']
    const pause = retryAfter((Array.isArray(told) ? told[0] : told) ?? null, Date.now())
    return { status: response.statusCode, ...(pause !== undefined && { pause }) }
  } catch (error) {
    return { error: inWords(error) }
  }
}

const WORDS: Record<string, string> = {
  ECONNREFUSED: 'Nobody listens at the address.',
  ECONNRESET: 'The connection was cut off.',
  ENOTFOUND: 'There is no such host.',
  EAI_AGAIN: 'The name of the host cannot be looked up now.',
  UND_ERR_CONNECT_TIMEOUT: 'The host cannot be reached.',
  UND_ERR_SOCKET: 'The connection was cut off.',
}

function inWords(error: unknown): string {
  const { name, code, message } = (error ?? {}) as {
    name?: string
    code?: string
    message?: string
  }
  if (name === 'TimeoutError') return `No answer came within ${PATIENCE / 1000} seconds.`
  return (code && WORDS[code]) ?? message ?? String(error)
}
