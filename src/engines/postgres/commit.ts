/**
 * Payload's adapter takes a commit that has failed for one that was done
 * (`commitTransaction` of @payloadcms/drizzle). Here whoever asked for it is told.
 */
import type { postgresAdapter } from '@payloadcms/db-postgres'

type Adapter = ReturnType<typeof postgresAdapter>
type Database = ReturnType<Adapter['init']>

export const withToldCommits = (adapter: Adapter): Adapter => ({
  ...adapter,
  init: (args) => told(adapter.init(args)),
})

function told(db: Database): Database {
  const commit = db.commitTransaction
  db.commitTransaction = async (id) => {
    const transaction = db.sessions[await id]?.db
    const failures: unknown[] = []
    if (transaction) {
      const execute = transaction.execute.bind(transaction)
      // The only statement that is left is the commit; where it fails, a rollback follows.
      transaction.execute = (async (query: Parameters<typeof execute>[0]) => {
        try {
          return await execute(query)
        } catch (error) {
          failures.push(error)
          throw error
        }
      }) as typeof transaction.execute
    }
    await commit.call(db, id)
    if (failures.length > 0) throw failures[0]
  }
  return db
}
