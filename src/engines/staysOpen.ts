import type { BaseDatabaseAdapter, Config } from 'payload'

type Adapter = Config['db']

/** As far as it matters here: a pool tells of each of its connections that breaks while nobody uses it. */
interface Pooled {
  pool?: { on: (event: 'error', listener: (error: Error) => void) => void }
}

/**
 * A server that goes away takes the connections with it. The pool makes new ones when it is back; but who does not
 * listen to it is ended by what it tells (https://node-postgres.com/apis/pool#error).
 */
export const staysOpen = (adapter: Adapter): Adapter => ({
  ...adapter,
  init: (args) => listening(adapter.init(args)),
})

function listening<T extends BaseDatabaseAdapter & Pooled>(db: T): T {
  const connect = db.connect?.bind(db)
  db.connect = async (options) => {
    await connect?.(options)
    db.pool?.on('error', ({ message }) => {
      db.payload.logger.warn(`A connection to the database broke: ${message}`)
    })
  }
  return db
}
