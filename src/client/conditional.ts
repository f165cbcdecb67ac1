import { AnswerCache } from './cache'
import { problemOf } from './problem'
import type { Send } from './retry'

/** Drafts may not. */
const mayBeKept = ({ headers }: Response) =>
  !/\bno-store\b/i.test(headers.get('cache-control') ?? '')

/** Gets the text of a successful answer. */
export type Fetched = (url: string, signal: AbortSignal | undefined) => Promise<string>

/** Asks for what is kept by its `ETag`, and takes what is kept where it has not changed. */
export function conditional(send: Send, capacity: number): Fetched {
  const cache = new AnswerCache(capacity)
  return async (url, signal) => {
    const kept = cache.get(url)
    const headers = {
      accept: 'application/json',
      ...(kept && { 'if-none-match': kept.etag }),
    }
    const response = await send(url, { headers, signal })
    if (response.status === 304 && kept) return kept.text
    if (!response.ok) throw await problemOf(response, signal)
    const text = await response.text()
    const etag = response.headers.get('etag')
    if (etag && mayBeKept(response)) cache.set(url, { etag, text })
    return text
  }
}
