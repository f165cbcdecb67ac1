import type { Answer } from '../contract'
import { conditional } from './conditional'
import { presenting } from './presenting'
import { problemOf } from './problem'
import { retrying } from './retry'

export interface ClientOptions {
  /** Where the API is: the address of a CMS, with or without `/v1`. */
  baseUrl: string
  /** The key of a partner. Keep it out of pages: whoever reads the page has it. */
  key?: string | undefined
  /** @default the `fetch` of the runtime */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * How many characters of answers to keep in memory. What is kept is asked for by its `ETag`, and costs a `304` while
   * it has not changed. A browser does this by itself.
   * @default 0
   */
  cache?: number | undefined
  /**
   * How many times to ask again after a `429` or a `503`, each after as long as its `Retry-After` tells.
   * @default 2
   */
  retries?: number | undefined
  /**
   * Seconds. An answer that tells to wait longer is an error at once; after one that does not tell, no wait is longer.
   * The API counts requests by the minute, so it tells to wait a minute at most.
   * @default 60
   */
  longestWait?: number | undefined
}

export interface RequestOptions {
  /** Ends the request, and the waiting before it is tried again; the operation then fails with the signal's reason. */
  signal?: AbortSignal | undefined
}

/** The parameters of a request. */
export interface Query extends RequestOptions {
  [parameter: string]: string | number | readonly string[] | AbortSignal | undefined
}

/** Gets an answer of the API. */
export interface Transport {
  /** @throws ProblemError */
  get: <T>(path: string, query?: Query) => Promise<Answer<T>>
  /**
   * A response whose body does not end by itself.
   *
   * @throws ProblemError
   */
  open: (path: string, query: Query, headers: Record<string, string>) => Promise<Response>
}

export function createTransport({
  baseUrl,
  key,
  fetch = globalThis.fetch,
  cache = 0,
  retries = 2,
  longestWait = 60,
}: ClientOptions): Transport {
  const base = baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '')
  const send = retrying(presenting(key, fetch), { retries, longestWait })
  const get = conditional(send, cache)
  return {
    async get<T>(path: string, { signal, ...query }: Query = {}) {
      return JSON.parse(await get(base + path + searchOf(query), signal)) as Answer<T>
    },
    async open(path, { signal, ...query }, headers) {
      const response = await send(base + path + searchOf(query), { headers, signal })
      if (!response.ok) throw await problemOf(response, signal)
      return response
    },
  }
}

function searchOf(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value))
  }
  // Not by its `size`, which browsers have only had since 2023.
  const written = search.toString()
  return written && `?${written}`
}

/**
 * A part of a path: whatever is in it, it stays one part.
 *
 * @throws TypeError where it is empty or what moves within a path, which would be the address of something else
 */
export function part(value: string): string {
  if (value === '') throw new TypeError('A slug or an id is empty.')
  if (value === '.' || value === '..') throw new TypeError(`A slug or an id is “${value}”.`)
  return encodeURIComponent(value)
}
