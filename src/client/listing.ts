import type { Answer } from '../contract'
import type { Query, Transport } from './transport'

/** A list of the API: iterate it for its documents, or take its pages one by one. */
export interface Listing<T> extends AsyncIterable<T> {
  /** Each page as it was answered. */
  pages: () => AsyncIterable<Answer<T[]>>
  /** Every document, once the last page is there. */
  all: () => Promise<T[]>
}

export function listing<T>(transport: Transport, path: string, query: Query): Listing<T> {
  async function* pages() {
    for (let cursor: string | undefined, last = false; !last;) {
      const page = await transport.get<T[]>(path, { ...query, cursor })
      yield page
      cursor = cursorOf(page)
      last = cursor === undefined
    }
  }
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

/** Only the cursor is taken, so that a client behind a proxy goes on asking where it began. */
function cursorOf({ links }: Answer<unknown>): string | undefined {
  return links.next === undefined
    ? undefined
    : (new URL(links.next, 'http://localhost').searchParams.get('cursor') ?? undefined)
}
