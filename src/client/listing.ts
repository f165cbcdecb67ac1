import type { Answer } from '../contract'
import { pagesOf } from './pages'
import type { Query, Transport } from './transport'

/** A list of the API: iterate it for its documents, or take its pages one by one. */
export interface Listing<T> extends AsyncIterable<T> {
  /** Each page as it was answered. */
  pages: () => AsyncIterable<Answer<T[]>>
  /** Every document, once the last page is there. */
  all: () => Promise<T[]>
}

export function listing<T>(transport: Transport, path: string, query: Query): Listing<T> {
  const pages = () => pagesOf<T[]>(transport, path, query)
  async function* documents() {
    for await (const page of pages()) yield* page.data
  }
  return {
    pages,
    [Symbol.asyncIterator]: documents,
    async all() {
      const found: T[] = []
      for await (const document of documents()) found.push(document)
      return found
    },
  }
}
