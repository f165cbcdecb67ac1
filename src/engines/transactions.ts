/**
 * A transaction that the database has given up, since another was in its way, is begun anew as a whole by whoever began
 * it: one of its operations alone would stand without those before it. So what fails is marked where it happens, and tried
 * again where the transaction began. Payload's own operations begin most of them; who begins one beside them calls
 * `inWholeTransactions`.
 */
import { deepCopyObjectSimple, type BaseDatabaseAdapter, type Config, type Payload } from 'payload'
import type { IsTransient } from './errors'
import { OPERATIONS, transactionOf } from './oneAtATime'
import { retried } from './retry'

type Adapter = Config['db']
type Operation = (asked: { req?: { transactionID?: unknown } }) => Promise<unknown>

const marked = new WeakSet<object>()

/** Whether a transaction has failed of which nothing was done, and which nobody has begun anew yet. */
export const isGivenUp: IsTransient = (error) =>
  typeof error === 'object' && error !== null && marked.has(error)

/**
 * Does what begins and ends a transaction of its own, and does it again where the database gave that up.
 *
 * @param task does nothing beside that may not be done twice
 */
export async function inWholeTransactions<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await retried(task, isGivenUp)
  } catch (error) {
    // What this is a part of may have done more than that.
    if (isGivenUp(error)) marked.delete(error as object)
    throw error
  }
}

/** One of the operations has failed, and whoever asked for it went on. */
class GivenUp extends Error {
  override name = 'GivenUp'
  override message = 'The database gave up this transaction; nothing of it was saved.'
}

/** @param isTransient of an error in a transaction */
export const withWholeTransactions = (adapter: Adapter, isTransient: IsTransient): Adapter => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    markGivenUp(db, isTransient)
    beginAnew(args.payload)
    return db
  },
})

function markGivenUp(db: BaseDatabaseAdapter, isTransient: IsTransient): void {
  const givenUp = new Set<unknown>()
  const watched = async <T>(transaction: unknown, task: () => Promise<T>): Promise<T> => {
    try {
      return await task()
    } catch (error) {
      if (transaction !== undefined && isTransient(error)) givenUp.add(transaction)
      // What is asked of it after that fails for another reason.
      if (givenUp.has(transaction)) marked.add(error as object)
      throw error
    }
  }
  const operations = db as unknown as Record<(typeof OPERATIONS)[number], Operation>
  for (const name of OPERATIONS) {
    const operation = operations[name].bind(db)
    operations[name] = async (asked) => watched(await transactionOf(asked), () => operation(asked))
  }
  const { commitTransaction: commit, rollbackTransaction: rollback } = db
  db.commitTransaction = async (id) => {
    const transaction: unknown = await id
    try {
      await watched(transaction, async () => {
        // PostgreSQL would take it for a rollback, and say nothing.
        if (givenUp.has(transaction)) throw new GivenUp()
        await commit.call(db, id)
      })
    } finally {
      givenUp.delete(transaction)
    }
  }
  db.rollbackTransaction = async (id) => {
    givenUp.delete(await id)
    await rollback.call(db, id)
  }
}

/** Those of Payload's operations that write, each in a transaction. */
const WRITES = [
  'create',
  'delete',
  'duplicate',
  'restoreVersion',
  'update',
  'updateGlobal',
] as const

interface Asked {
  req?: { transactionID?: unknown }
  data?: object
  context?: object
}

const renewed = new WeakSet<Payload>()

function beginAnew(payload: Payload): void {
  // Payload makes an adapter anew when its config is loaded again.
  if (renewed.has(payload)) return
  renewed.add(payload)
  const operations = payload as unknown as Record<string, (asked: Asked) => Promise<unknown>>
  for (const name of WRITES) {
    const operation = operations[name]?.bind(payload)
    if (!operation) continue
    operations[name] = (asked) =>
      asked.req?.transactionID
        ? operation(asked)
        : inWholeTransactions(() => operation(untouched(asked)))
  }
}

/** Hooks write into what they are given. */
const untouched = (asked: Asked): Asked => ({
  ...asked,
  ...(asked.data && { data: deepCopyObjectSimple(asked.data as Record<string, unknown>) }),
  ...(asked.context && { context: { ...asked.context } }),
})
