import type { ReleaseEvent } from '../../contract'
import { listen } from '../events/listen'
import type { RequestOptions, Transport } from '../transport'

export interface EventsQuery extends RequestOptions {
  /** The id of an event heard before, or the token of a sync, to begin after it; from now on where it is absent. */
  since?: string | undefined
}

export interface HeardRelease extends ReleaseEvent {
  /** What to give as `since` to go on after this one. */
  id: string
}

/**
 * Tells of each release as it becomes visible, without end: leave the loop or give a signal. Where the connection is
 * lost, what was missed comes once it is there again.
 *
 * @param silence milliseconds without a byte after which a connection is taken for lost
 * @throws ProblemError where it is refused, with status 410 where `since` is not known any more: sync, and listen anew,
 * as `follow` does
 */
export const events = (transport: Transport, silence?: number) =>
  async function* (query: EventsQuery = {}): AsyncGenerator<HeardRelease, void> {
    const { signal } = query
    const open = (lastId: string | undefined) =>
      transport.open(
        '/v1/events',
        { signal, since: lastId === undefined ? query.since : undefined },
        {
          accept: 'text/event-stream',
          ...(lastId !== undefined && { 'last-event-id': lastId }),
        },
      )
    for await (const { event, data, id } of listen(open, signal, silence)) {
      if (event === 'release') yield { ...(JSON.parse(data) as ReleaseEvent), id }
    }
  }
