import type { Answer } from '../contract'
import { problemOf } from './problem'

export interface ClientOptions {
  /** Where the API is: the address of a CMS, with or without `/v1`. */
  baseUrl: string
  /** @default the `fetch` of the runtime */
  fetch?: typeof globalThis.fetch
}

export type Query = Record<string, string | number | readonly string[] | undefined>

/** Gets an answer of the API. */
export interface Transport {
  /** @throws ProblemError */
  get: <T>(path: string, query?: Query) => Promise<Answer<T>>
}

export function createTransport({ baseUrl, fetch = globalThis.fetch }: ClientOptions): Transport {
  const base = baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '')
  return {
    async get<T>(path: string, query: Query = {}) {
      const response = await fetch(base + path + searchOf(query), {
        headers: { accept: 'application/json' },
      })
      if (!response.ok) throw await problemOf(response)
      return (await response.json()) as Answer<T>
    },
  }
}

function searchOf(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value))
  }
  return search.size > 0 ? `?${search}` : ''
}

/** A part of a path: whatever is in it, it stays one part. */
export const part = (value: string) => encodeURIComponent(value)
