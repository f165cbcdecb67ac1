/**
 * MongoDB's session carries one operation at a time, and no server here can show a breach. So transactions are
 * given out in name, and whoever begins an operation in one in which another is still at work fails.
 */
import { randomUUID } from 'node:crypto'
import type { BaseDatabaseAdapter, Config } from 'payload'
import { oneAtATime, OPERATIONS } from '../../src/engines/oneAtATime'

type Adapter = Config['db']
type Operation = (asked: { req?: { transactionID?: unknown } }) => Promise<unknown>

/** With TEST_OVERLAP=1 an adapter on which the operations of a transaction take turns, watched; `bare` leaves out the turns. */
export function watchedIfAsked(adapter: Adapter): Adapter {
  const asked = process.env.TEST_OVERLAP
  if (!asked) return adapter
  return asked === 'bare' ? withoutOverlap(adapter) : oneAtATime(withoutOverlap(adapter))
}

/** Two operations of one transaction at once. */
class Overlap extends Error {
  override name = 'Overlap'
}

function withoutOverlap(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => watch(adapter.init(args)),
  }
}

function watch<T extends BaseDatabaseAdapter>(db: T): T {
  const busy = new Map<unknown, string>()
  const watched = db as unknown as Record<(typeof OPERATIONS)[number], Operation>
  for (const name of OPERATIONS) {
    const operation = watched[name]
    watched[name] = async function (this: unknown, asked) {
      const transaction = await asked.req?.transactionID
      if (typeof transaction !== 'string') return operation.call(this, asked)
      const other = busy.get(transaction)
      if (other !== undefined) throw new Overlap(`${name} while ${other} is at work`)
      busy.set(transaction, name)
      try {
        return await operation.call(this, asked)
      } finally {
        busy.delete(transaction)
      }
    }
  }
  const none = async () => {}
  Object.assign(db, {
    beginTransaction: async () => randomUUID(),
    commitTransaction: none,
    rollbackTransaction: none,
  })
  return db
}
