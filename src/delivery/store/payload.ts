import type { Payload } from 'payload'
import { markOf, onRelease, releasesSince, rowsSince } from '../../releases'
import { JournaledStore, type JournaledStoreOptions } from './journaled'
import type { Store } from './store'

/** A store on the compiled documents in Payload's database. */
export const createPayloadStore = (
  payload: Payload,
  { interval }: Pick<JournaledStoreOptions, 'interval'> = {},
): Store =>
  new JournaledStore(
    {
      releasesSince: async (after) =>
        (await releasesSince(payload, after)).map((record) => ({
          release: record.number,
          mark: markOf(record),
          finished: record.finished,
        })),
      rowsSince: (release) => rowsSince(payload, release),
      onRelease,
    },
    {
      interval,
      onError: (error) => payload.logger.error({ err: error }, 'releases cannot be read'),
    },
  )
