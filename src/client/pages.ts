import type { Answer } from '../contract'
import type { Query, Transport } from './transport'

/** The pages of whatever is answered in pages, one after the other. */
export async function* pagesOf<T>(
  transport: Transport,
  path: string,
  query: Query,
): AsyncGenerator<Answer<T>, void> {
  for (let cursor: string | undefined, last = false; !last;) {
    const page = await transport.get<T>(path, { ...query, cursor })
    yield page
    cursor = cursorOf(page)
    last = cursor === undefined
  }
}

/** Only the cursor is taken, so that a client behind a proxy goes on asking where it began. */
function cursorOf({ links }: Answer<unknown>): string | undefined {
  return links.next === undefined
    ? undefined
    : (new URL(links.next, 'http://localhost').searchParams.get('cursor') ?? undefined)
}
