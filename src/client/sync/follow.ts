import type { Format } from '../../contract'
import { events } from '../operations/events'
import { pause } from '../pause'
import type { Transport } from '../transport'
import type { DocumentIn } from '../types'
import type { SyncStore } from './store'
import { isGone, sync, type SyncQuery, type SyncResult } from './sync'

export type FollowQuery<F extends Format> = Omit<SyncQuery<F>, 'until'>

/** Milliseconds; two nodes of different databases behind one address may know nothing of each other's tokens. */
const BEFORE_BEGINNING_ANEW = 1000

/**
 * Brings a store to what is published now, and again with each release that is heard of, without end: leave the loop or
 * give a signal. Where the API went back to a backup, everything is fetched anew, and heard from there.
 *
 * @throws ProblemError as `sync` and `events` do
 */
export const follow = (transport: Transport) => {
  const bring = sync(transport)
  const hear = events(transport)
  return async function* <F extends Format = 'json'>(
    store: SyncStore<DocumentIn<F>>,
    query: FollowQuery<F> = {},
  ): AsyncGenerator<SyncResult, void> {
    const { signal } = query
    for (;;) {
      const result = await bring(store, query)
      yield result
      try {
        const heard = hear({ since: result.token, signal })
        for await (const { id } of heard) yield await bring(store, { ...query, until: id })
      } catch (error) {
        if (!isGone(error)) throw error
      }
      await pause(BEFORE_BEGINNING_ANEW, signal)
    }
  }
}
