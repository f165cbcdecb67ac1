import type { Format } from '../../contract'
import { events } from '../operations/events'
import { patient } from '../patient'
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
 * give a signal. Where the API went back to a backup, everything is fetched anew, and heard from there. Once it has begun,
 * it waits for an API that is away.
 *
 * @param silence milliseconds without a byte after which the connection to hear by is taken for lost
 * @throws what the first sync fails with, ProblemError where it is refused later, and what the store fails with
 */
export const follow = (transport: Transport, silence?: number) => {
  const begin = sync(transport)
  const waiting = patient(transport)
  const bring = sync(waiting)
  const hear = events(waiting, silence)
  return async function* <F extends Format = 'json'>(
    store: SyncStore<DocumentIn<NoInfer<F>>>,
    query: FollowQuery<F> = {},
  ): AsyncGenerator<SyncResult, void> {
    const { signal } = query
    let result = await begin(store, query)
    for (;;) {
      yield result
      try {
        const heard = hear({ since: result.token, signal })
        for await (const { id } of heard) yield await bring(store, { ...query, until: id })
      } catch (error) {
        if (!isGone(error)) throw error
      }
      await pause(BEFORE_BEGINNING_ANEW, signal)
      result = await bring(store, query)
    }
  }
}
