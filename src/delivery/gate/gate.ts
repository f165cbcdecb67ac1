/** Who asks, what they may see, and how often: before every answer, hot ones too. */
import type { IncomingMessage } from 'node:http'
import type { KeySource } from '../../partners/types'
import { Problem } from '../problems'
import { clientOf } from './address'
import { PUBLIC, type Caller, type Counted } from './caller'
import { openedBy } from './keys'
import { KnownKeys } from './knownKeys'
import { Limiter, pairs } from './limiter'
import { UsageCounter } from './usage'

/** Requests a minute; 0 for as many as one likes. */
export interface Limits {
  /** Of a client address without a key. */
  perAddress: number
  /** Of a key that has no number of its own. */
  perKey: number
}

export interface GateOptions {
  /** Absent where nobody has keys. */
  keys?: KeySource
  limits: Limits
  /** How many proxies stand before us. */
  trustedHops: number
  onError: (error: unknown) => void
}

const BEARER = /^Bearer(?:\s+|$)(.*)/i
/** How a key begins, where its scheme was left out. */
const BARE_KEY = /^clk_/
/** As the token of a link to a draft is formed, and no key. */
const LINK = /^[\w-]+\.[\w-]+\.[\w-]+$/
const NOTHING: readonly string[] = []
const ANYBODY: Caller = { scopes: PUBLIC, headers: NOTHING }

export class Gate {
  private readonly limiter = new Limiter()
  private readonly known: KnownKeys | undefined
  private readonly usage: UsageCounter | undefined
  private readonly admitted = new WeakMap<IncomingMessage, Promise<Caller>>()

  constructor(private readonly options: GateOptions) {
    const { keys, onError } = options
    this.known = keys && new KnownKeys(keys)
    this.usage = keys && new UsageCounter(keys, onError)
  }

  /** Who asks, where nothing is to be looked up or counted. */
  admitAtOnce(request: IncomingMessage): Caller | undefined {
    const isAnybody = request.headers.authorization === undefined
    return isAnybody && this.countedAs(request) === undefined ? ANYBODY : undefined
  }

  /**
   * Lets a request in, and counts it.
   *
   * @throws Problem where its key opens nothing, or too many came before it
   */
  async admit(request: IncomingMessage): Promise<Caller> {
    const presented = presentedBy(request)
    if (presented !== undefined && LINK.test(presented)) {
      return { ...(await this.anybody(request)), link: presented }
    }
    if (presented === undefined || !this.known) return this.anybody(request)
    try {
      const key = await openedBy(presented, this.known)
      const limit = key.perMinute ?? this.options.limits.perKey
      const counted: Counted = { by: 'key', who: String(key.id) }
      const headers = await this.count(counted, limit)
      this.usage?.count(key.id)
      // Where no address is counted, whoever leaves the key out is not bounded either.
      const listensAs = limit > 0 && this.countedAs(request) ? counted : undefined
      return { scopes: key.scopes, hasKey: true, listensAs, headers }
    } catch (error) {
      // Whoever tries out keys is counted as anybody is.
      if (error instanceof Problem && error.status === 401) {
        const { headers } = await this.anybody(request)
        throw new Problem(error.code, error.message, {}, { ...error.headers, ...pairs(headers) })
      }
      throw error
    }
  }

  /** As `admit`, but however often it is asked about a request, that counts once. */
  admitOnce(request: IncomingMessage): Promise<Caller> {
    const known = this.admitted.get(request)
    if (known) return known
    const caller = this.admit(request)
    this.admitted.set(request, caller)
    return caller
  }

  async close(): Promise<void> {
    this.known?.close()
    await this.usage?.close()
  }

  /** Whoever comes without a key, by their address. */
  private async anybody(request: IncomingMessage): Promise<Caller> {
    const counted = this.countedAs(request)
    const headers = await this.count(counted, this.options.limits.perAddress)
    return { scopes: PUBLIC, listensAs: counted, headers }
  }

  private countedAs(request: IncomingMessage): Counted | undefined {
    const { limits, trustedHops } = this.options
    const who = limits.perAddress === 0 ? undefined : clientOf(request, trustedHops)
    return who === undefined ? undefined : { by: 'address', who }
  }

  private async count(counted: Counted | undefined, limit: number): Promise<readonly string[]> {
    if (!counted || limit === 0) return NOTHING
    return this.limiter.take({ name: counted.by, limit }, counted.who)
  }
}

/** Other schemes than ours are between the client and what stands before us. */
function presentedBy({ headers: { authorization } }: IncomingMessage): string | undefined {
  if (authorization === undefined) return undefined
  const [, presented] = BEARER.exec(authorization) ?? []
  // It is refused rather than read, so that every proxy on the way knows it for a secret.
  return presented ?? (BARE_KEY.test(authorization) ? '' : undefined)
}
