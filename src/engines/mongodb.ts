import { compatibilityOptions, mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import { isHalfRestored } from './backup/halfRestored'
import { oneAtATime } from './oneAtATime'
import type { Engine, EngineOptions } from './types'

/** MongoDB keeps no schema, so there is nothing to migrate; indexes are made by mongoose at connect. */
export function mongodbEngine({ uri, compatibility, readOnly = false }: EngineOptions): Engine {
  const differences = compatibility ? compatibilityOptions[compatibility] : {}
  return {
    name: 'mongodb',
    embedded: false,
    adapter: oneAtATime(
      mongooseAdapter({
        url: uri,
        ensureIndexes: !readOnly,
        ...differences,
        ...(readOnly && { connectOptions: { autoIndex: false, autoCreate: false } }),
      }),
    ),
    migrate: async (payload) => {
      if (!hasReplicaSet(uri)) {
        payload.logger.warn(
          'DATABASE_URI names no replica set (?replicaSet=NAME), so MongoDB runs without transactions: what fails half-way is not undone by the database.',
        )
      }
    },
    // Its ids are never given twice.
    countOn: async () => {},
    isHalfRestored: async ({ db }) => {
      const { connection } = db as unknown as MongooseAdapter
      return connection.db !== undefined && isHalfRestored(connection.db)
    },
  }
}

export function hasReplicaSet(uri: string): boolean {
  return uri.startsWith('mongodb+srv:') || /[?&]replicaSet=/.test(uri)
}
