import type { Payload } from 'payload'
import {
  markOf,
  onRelease,
  readDelivered,
  releasesSince,
  standingsSince,
  uidsOnceAt,
} from '../../releases'
import { JournaledStore, WAITING, type JournaledStoreOptions } from './journaled'
import type { Store } from './store'

/** A store on the compiled documents in Payload's database. */
export const createPayloadStore = (
  payload: Payload,
  options: Omit<JournaledStoreOptions, 'onError' | 'onReturn' | 'onWait'> = {},
): Store =>
  new JournaledStore(
    {
      releasesSince: async (after) =>
        (await releasesSince(payload, after)).map((record) => ({
          release: record.number,
          mark: markOf(record),
          finished: record.finished,
          said: new Date(record.updatedAt).getTime(),
        })),
      standingsSince: (release) => standingsSince(payload, release),
      rows: (uids) => readDelivered(payload, uids),
      onceAt: (path) => uidsOnceAt(payload, path),
      onRelease,
    },
    {
      ...options,
      onError: (error) => payload.logger.error({ err: error }, 'releases cannot be read'),
      onReturn: () => payload.logger.info('releases can be read again'),
      onWait: () => payload.logger.info(WAITING),
    },
  )
