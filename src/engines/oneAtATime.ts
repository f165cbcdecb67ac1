/**
 * A session of MongoDB carries one operation at a time
 * (https://www.mongodb.com/docs/manual/core/transactions-operations/), while Payload validates the fields of a
 * document side by side, and some of them ask the database. So the operations of a transaction take turns. So they do on
 * PostgreSQL, whose driver warns that it will no longer queue what is asked of one connection at once.
 */
import type { BaseDatabaseAdapter, Config } from 'payload'

type Adapter = Config['db']
type Operation = (this: unknown, asked: never) => Promise<unknown>

/** Those that take a request, and with it a transaction. */
export const OPERATIONS = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

const ENDS = ['commitTransaction', 'rollbackTransaction'] as const

export const oneAtATime = (adapter: Adapter): Adapter => ({
  ...adapter,
  init: (args) => inTurn(adapter.init(args)),
})

function inTurn<T extends BaseDatabaseAdapter>(db: T): T {
  const last = new Map<unknown, Promise<unknown>>()
  const after = <R>(transaction: unknown, task: () => Promise<R>): Promise<R> => {
    const before = last.get(transaction) ?? Promise.resolve()
    const turn = before.then(task, task)
    last.set(transaction, turn)
    return turn
  }
  const operations = db as unknown as Record<string, Operation>
  const originals = Object.fromEntries(
    [...OPERATIONS, ...ENDS].map((name) => [name, { value: operations[name] }]),
  )
  // An operation that calls another must not wait for its own end, so it finds the others as they were.
  const within = Object.create(db, originals) as Record<string, Operation>
  for (const name of OPERATIONS) {
    operations[name] = async (asked: never) => {
      const transaction = await transactionOf(asked)
      const run = () => within[name]?.(asked) ?? Promise.resolve()
      return transaction === undefined ? run() : after(transaction, run)
    }
  }
  for (const name of ENDS) {
    operations[name] = async (id: never) => {
      const transaction: unknown = await id
      await after(transaction, async () => within[name]?.(id))
      last.delete(transaction)
    }
  }
  return db
}

/** The transaction that an operation belongs to; undefined where it has none. */
export async function transactionOf({
  req,
}: {
  req?: { transactionID?: unknown }
}): Promise<unknown> {
  const id = await req?.transactionID
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}
