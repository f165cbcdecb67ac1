import type { Answer } from '../contract'
import type { Query, Transport } from './transport'

/**
 * The pages of whatever is answered in pages, one after the other.
 *
 * @throws TypeError where the page after a cursor says to go on with that cursor
 */
export async function* pagesOf<T>(
  transport: Transport,
  path: string,
  query: Query,
): AsyncGenerator<Answer<T>, void> {
  for (let cursor: string | undefined, last = false; !last;) {
    const page = await transport.get<T>(path, { ...query, cursor })
    const next = cursorOf(page)
    if (next !== undefined && next === cursor) {
      throw new TypeError(
        `The page of ${path} after the cursor “${cursor}” names that cursor for the next one: something in between takes parameters away, or this is no ConnectedLib API.`,
      )
    }
    yield page
    cursor = next
    last = cursor === undefined
  }
}

/** Only the cursor is taken, so that a client behind a proxy goes on asking where it began. */
function cursorOf({ links }: Answer<unknown>): string | undefined {
  return links.next === undefined
    ? undefined
    : (new URL(links.next, 'http://localhost').searchParams.get('cursor') ?? undefined)
}
