import type { Format, SyncPage } from '../../contract'
import { pagesOf } from '../pages'
import { ProblemError } from '../problem'
import type { Transport } from '../transport'
import type { DocumentIn, FormatQuery } from '../types'
import type { SyncStore } from './store'

type Page<F extends Format> = Omit<SyncPage, 'documents'> & { documents: DocumentIn<F>[] }

const MOST = 100

export interface SyncQuery<F extends Format> extends FormatQuery<F> {
  /**
   * How many documents to fetch at once, 1 to 100.
   * @default 100
   */
  limit?: number | undefined
  /**
   * The id of an event that was heard: the store then has that release, whichever node answers, and whatever caches
   * stand before it. Where it is not known any more, everything is fetched anew.
   */
  until?: string | undefined
}

export interface SyncResult {
  /** How many documents were new or changed. */
  written: number
  /** How many were taken away. */
  removed: number
  /** Whether everything was fetched, because the store had no token or one that the API does not know any more. */
  whole: boolean
  /** Where the store is now; what to give as `since` to hear of what comes after. */
  token: string
}

/**
 * Brings a store to what is published now. One that ends half-way leaves the store usable; the next goes on from
 * the token before. Where the format is another than the last time, everything is fetched anew, and again where that
 * ends half-way.
 *
 * @throws ProblemError
 */
export const sync =
  (transport: Transport) =>
  async <F extends Format = 'json'>(
    store: SyncStore<DocumentIn<NoInfer<F>>>,
    query: SyncQuery<F> = {},
  ): Promise<SyncResult> => {
    const since = tokenIn(await store.token(), query)
    if (since === undefined) return anew(transport, store, query)
    try {
      const { written, removed, token } = await take(transport, store, { ...query, since })
      await store.keepToken(prefixOf(query) + token)
      return { written: written.size, removed: removed.size, whole: false, token }
    } catch (error) {
      if (!isGone(error)) throw error
      return anew(transport, store, query)
    }
  }

/** Whether what a token stands for is not there any more. */
export const isGone = (error: unknown) => error instanceof ProblemError && error.status === 410

/** What was heard of may have gone with the database that it was in. */
async function anew<F extends Format>(
  transport: Transport,
  store: SyncStore<DocumentIn<F>>,
  query: SyncQuery<F>,
): Promise<SyncResult> {
  try {
    return await whole(transport, store, query)
  } catch (error) {
    if (query.until === undefined || !isGone(error)) throw error
    return whole(transport, store, { ...query, until: undefined })
  }
}

/** A store is kept in one format; one that is asked for in another is fetched anew. */
const prefixOf = ({ format = 'json' }: FormatQuery<Format>) => `${format}.`

function tokenIn(kept: string | undefined, query: FormatQuery<Format>): string | undefined {
  const prefix = prefixOf(query)
  return kept?.startsWith(prefix) ? kept.slice(prefix.length) : undefined
}

/** Without a token nobody says what is not there any more: it is what did not come. */
async function whole<F extends Format>(
  transport: Transport,
  store: SyncStore<DocumentIn<F>>,
  query: SyncQuery<F>,
): Promise<SyncResult> {
  // Of a store that is half in another format, no token says the truth.
  if (await store.token()) await store.keepToken('')
  const { written, token } = await take(transport, store, query)
  const left = [...(await store.ids())].filter((id) => !written.has(id))
  await store.remove(left)
  await store.keepToken(prefixOf(query) + token)
  return { written: written.size, removed: left.length, whole: true, token }
}

interface Taken {
  written: Set<string>
  removed: Set<string>
  token: string
}

async function take<F extends Format>(
  transport: Transport,
  store: SyncStore<DocumentIn<F>>,
  { limit = MOST, ...query }: SyncQuery<F> & { since?: string },
): Promise<Taken> {
  const written = new Set<string>()
  const removed = new Set<string>()
  for await (const { data } of pagesOf<Page<F>>(transport, '/v1/sync', { ...query, limit })) {
    const gone = data.deleted.map(({ id }) => id)
    await store.put(data.documents)
    await store.remove(gone)
    for (const { id } of data.documents) written.add(id)
    for (const id of gone) removed.add(id)
    if (data.token !== null) return { written, removed, token: data.token }
  }
  throw new TypeError('The last page of the sync has no token: this is no ConnectedLib API.')
}
