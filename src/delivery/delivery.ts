import type { Router } from 'express'
import { ENDPOINTS } from './endpoints'
import { createRouter, type Logger } from './express'
import { createHot, type Hot } from './hot'
import { OPEN } from './http/open'
import { Service } from './service'
import type { Store } from './store/store'

const MEGABYTE = 1024 * 1024
const SEARCH_WORDS = 3_000_000

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
  /** Headers that every answer carries beside its own. */
  headers?: Readonly<Record<string, string>>
}

export interface Delivery {
  /** Answers `/v1` and passes on everything else. */
  router: Router
  /** To be asked before the router: answers at once what has been asked before, or returns false. */
  hot: Hot
  /** Resolves when there is content to answer with. */
  ready: () => Promise<void>
  close: () => Promise<void>
}

/** The delivery API on a store of published content. */
export function createDelivery({
  store,
  publicUrl,
  logger,
  cacheBytes = 64 * MEGABYTE,
  searchWords = SEARCH_WORDS,
  headers = {},
}: DeliveryOptions): Delivery {
  const service = new Service({
    store,
    publicUrl,
    cacheBytes,
    searchWords,
    headers: { ...OPEN, ...headers },
  })
  return {
    router: createRouter({ service, endpoints: ENDPOINTS, publicUrl, logger }),
    hot: createHot(service),
    ready: () => store.open(),
    close: () => store.close(),
  }
}
