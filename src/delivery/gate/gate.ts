/** Who asks, what they may see, and how often: before every answer, hot ones too. */
import type { IncomingMessage } from 'node:http'
import type { KeySource } from '../../partners/types'
import { Problem } from '../problems'
import { clientOf } from './address'
import { PUBLIC, type Caller } from './caller'
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

const BEARER = /^Bearer +(\S+) *$/i
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
      return { scopes: PUBLIC, link: presented, headers: await this.countAddress(request) }
    }
    if (presented === undefined || !this.known) {
      return { scopes: PUBLIC, headers: await this.countAddress(request) }
    }
    try {
      const key = await openedBy(presented, this.known)
      const limit = key.perMinute ?? this.options.limits.perKey
      const headers = await this.count('key', limit, String(key.id))
      this.usage?.count(key.id)
      return { scopes: key.scopes, hasKey: true, headers }
    } catch (error) {
      // Whoever tries out keys is counted as anybody is.
      if (error instanceof Problem && error.status === 401) {
        const headers = pairs(await this.countAddress(request))
        throw new Problem(error.code, error.message, {}, { ...error.headers, ...headers })
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

  private async countAddress(request: IncomingMessage): Promise<readonly string[]> {
    const client = this.countedAs(request)
    const { perAddress } = this.options.limits
    return client === undefined ? NOTHING : this.count('address', perAddress, client)
  }

  private countedAs(request: IncomingMessage): string | undefined {
    const { limits, trustedHops } = this.options
    return limits.perAddress === 0 ? undefined : clientOf(request, trustedHops)
  }

  private async count(name: 'address' | 'key', limit: number, who: string) {
    return limit === 0 ? NOTHING : this.limiter.take({ name, limit }, who)
  }
}

/** Other schemes than ours are between the client and what stands before us. */
function presentedBy({ headers: { authorization } }: IncomingMessage): string | undefined {
  return authorization === undefined ? undefined : BEARER.exec(authorization)?.[1]
}
