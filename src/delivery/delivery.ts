import type { Router } from 'express'
import { ENDPOINTS } from './endpoints'
import { createRouter } from './express'
import { Events } from './events/events'
import { Gate, type Limits } from './gate/gate'
import { createHot, type Hot } from './hot'
import { failing, type Logger } from './http/failure'
import { OPEN } from './http/open'
import { answerUnread, type AnswerUnread, refuseRequest, type RefuseRequest } from './http/unread'
import type { KeySource } from '../partners/types'
import { Meter } from './meter'
import { Previews } from './preview/previews'
import type { DraftSource } from './preview/source'
import { Service } from './service'
import type { Store } from './store/store'

const MEGABYTE = 1024 * 1024
const SEARCH_WORDS = 3_000_000
const UNLIMITED: Limits = { perAddress: 0, perKey: 0 }

export interface DeliveryOptions {
  store: Store
  /** Address at which clients reach the API, without a slash at its end. */
  publicUrl: string
  logger?: Logger
  /**
   * How many bytes of finished answers to keep in memory.
   * @default 64 MB
   */
  cacheBytes?: number
  /**
   * How many words of published text to keep in memory for searching, each about 90 bytes, once somebody
   * searches. Where more is published, searching is off and everything else as ever; 0 switches it off.
   * @default 3 million
   */
  searchWords?: number
  /** Keys of partners; without them, what looks like one is not looked at. */
  keys?: KeySource
  /** Drafts, for those who may see them; without them, who asks for a draft is told to ask elsewhere. */
  drafts?: DraftSource
  /**
   * How many requests a minute are answered, in this process.
   * @default as many as come
   */
  limits?: Limits
  /**
   * How many proxies stand before the server, each of which adds to `X-Forwarded-For`.
   * @default 0
   */
  trustedHops?: number
  /** Headers that every answer carries beside its own. */
  headers?: Readonly<Record<string, string>>
  /** Counts what is answered, for whoever wants to read it. */
  meter?: Meter
}

export interface Delivery {
  /** Answers `/v1` and passes on everything else. */
  router: Router
  /** To be asked before the router: answers at once what has been asked before, or returns false. */
  hot: Hot
  /** What a server does with what it could not read as a request (its event `clientError`). */
  answerUnread: AnswerUnread
  /** What a server does with a request that HTTP does not allow, though Node has read it. */
  refuseRequest: RefuseRequest
  /** Resolves when there is content to answer with. */
  ready: () => Promise<void>
  /** Whether the database answers now; where it does not, what is in memory is served. */
  isReachable: () => Promise<boolean>
  /** Ends what would never end by itself, so that a server can stop. */
  endStreams: () => void
  close: () => Promise<void>
}

/** The delivery API on a store of published content. */
export function createDelivery({
  store,
  publicUrl,
  logger,
  cacheBytes = 64 * MEGABYTE,
  searchWords = SEARCH_WORDS,
  keys,
  drafts,
  limits = UNLIMITED,
  trustedHops = 0,
  headers = {},
  meter = new Meter(),
}: DeliveryOptions): Delivery {
  const service = new Service({
    store,
    publicUrl,
    cacheBytes,
    searchWords,
    headers: { ...OPEN, ...headers },
    meter,
  })
  const events = new Events(store, headers)
  const onError = (error: unknown) => logger?.error({ err: error }, 'usage of keys is not written')
  const gate = new Gate({ keys, limits, trustedHops, onError })
  const fail = failing(publicUrl, logger, { ...OPEN, ...headers })
  return {
    router: createRouter({
      service,
      previews: new Previews(service, drafts),
      events,
      endpoints: ENDPOINTS,
      gate,
      fail,
    }),
    hot: createHot(service, gate, fail, meter),
    answerUnread: answerUnread(fail),
    refuseRequest: refuseRequest(fail),
    ready: () => store.open(),
    isReachable: () => store.isReachable(),
    endStreams: () => events.end(),
    close: async () => {
      await gate.close()
      await store.close()
    },
  }
}
