import { compatibilityOptions, mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { migrations } from '../../migrations/mongodb'
import { oneAtATime } from '../oneAtATime'
import { withWholeTransactions } from '../transactions'
import type { Database, DatabaseOptions } from '../types'
import { isHalfRestored } from './halfRestored'
import { migrate } from './migrate'
import { hasReplicaSet } from './replicaSet'
import { retryOn } from './retry'
import { isTransient } from './transient'

export function mongodbDatabase({
  uri,
  compatibility,
  readOnly = false,
}: DatabaseOptions): Database {
  const differences = compatibility ? compatibilityOptions[compatibility] : {}
  return {
    adapter: withWholeTransactions(
      oneAtATime(
        mongooseAdapter({
          url: uri,
          ensureIndexes: !readOnly,
          afterOpenConnection: retryOn,
          ...differences,
          ...(readOnly && { connectOptions: { autoIndex: false, autoCreate: false } }),
        }),
      ),
      isTransient,
    ),
    migrate: async (payload) => {
      if (!hasReplicaSet(uri)) {
        payload.logger.warn(
          'DATABASE_URI names no replica set (?replicaSet=NAME), so MongoDB runs without transactions: what fails half-way is not undone by the database.',
        )
      }
      // Such a database is refused next, and nothing may be written to it.
      if (!(await isHalf(payload))) await migrate(payload, migrations)
    },
    migrations: migrations.map(({ name }) => name),
    // Its ids are never given twice.
    countOn: async () => {},
    isHalfRestored: isHalf,
  }
}

async function isHalf({ db }: Payload): Promise<boolean> {
  const { connection } = db as unknown as MongooseAdapter
  return connection.db !== undefined && isHalfRestored(connection.db)
}
