/**
 * Connections that outlive what happens to them. Payload's adapter takes one at the start and never gives it back, so
 * that the pool cannot end and a process stays for ever; and nobody hears of a connection that breaks, idle or in a
 * transaction, which ends the process (https://node-postgres.com/apis/pool#error).
 */
import type { postgresAdapter } from '@payloadcms/db-postgres'
import type { IsTransient } from '../errors'
import { retried, retryMethods } from '../retry'

type Adapter = ReturnType<typeof postgresAdapter>
type Database = ReturnType<Adapter['init']>

type Connect = (then?: unknown) => unknown

/** What is used of a connection. */
interface Client {
  on: (event: 'error', listener: (error: Error) => void) => unknown
  removeAllListeners: (event: 'error') => unknown
  release: (broken?: boolean) => void
}

/** @param isTransient of a statement by itself; those of a transaction have a connection of their own */
export const withSteadyPool = (adapter: Adapter, isTransient: IsTransient): Adapter => ({
  ...adapter,
  init: (args) => steady(adapter.init(args), isTransient),
})

function steady(db: Database, isTransient: IsTransient): Database {
  const { connect, destroy, pg } = db
  // A query that was under way fails for whoever asked it; the pool opens another connection for the next.
  const note = ({ message }: Error) =>
    db.payload.logger.warn(`A connection to the database broke: ${message}`)
  /** Taken to be given back by whoever took them; the pool itself gives back those it asks a single question. */
  const held = new Set<Client>()

  class SteadyPool extends pg.Pool {
    constructor(options?: ConstructorParameters<typeof pg.Pool>[0]) {
      super(options)
      this.on('error', note)
      this.on('connect', (client) => client.on('error', note))
      this.on('release', (_error, client) => void held.delete(client))
      retryMethods<{ query: unknown }>(this, ['query'], isTransient)
      const connect = this.connect.bind(this) as Connect
      const hold = async () => {
        const client = (await retried(async () => connect(), isTransient)) as Client
        held.add(client)
        return client
      }
      // The pool itself connects with a callback.
      this.connect = ((then) => (then ? connect(then) : hold())) as typeof this.connect
    }
  }
  db.pg = Object.create(pg, { Pool: { value: SteadyPool } }) as typeof pg
  db.connect = async (options) => {
    await connect?.call(db, options)
    // With it goes the adapter's own way to connect again, which would take the next one.
    for (const client of [...held]) {
      client.removeAllListeners('error')
      client.on('error', note)
      client.release()
    }
  }
  db.destroy = async () => {
    await destroy?.call(db)
    // One on which no transaction could begin is never given back either.
    for (const client of [...held]) client.release(true)
    await db.pool?.end()
  }
  return db
}
