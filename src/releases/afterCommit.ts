import type { DatabaseAdapter, Payload } from 'payload'

type Task = () => Promise<void>
type TransactionId = Awaited<ReturnType<DatabaseAdapter['beginTransaction']>>

const waiting = new WeakMap<DatabaseAdapter, Map<unknown, Task[]>>()

/**
 * Runs a task when others can see what was written: at once without a transaction, else after its commit.
 * Whoever commits waits for the task, so that an editor who has published sees it published.
 */
export async function afterCommit(
  payload: Payload,
  transaction: unknown,
  task: Task,
): Promise<void> {
  const id: unknown = await transaction
  // Without transactions Payload leaves null here, or the copy of a promise of it: an empty object.
  if (typeof id !== 'string' && typeof id !== 'number') return task()
  const tasks = tasksOf(payload.db)
  tasks.set(id, [...(tasks.get(id) ?? []), task])
}

function tasksOf(db: DatabaseAdapter): Map<unknown, Task[]> {
  const known = waiting.get(db)
  if (known) return known
  const tasks = new Map<unknown, Task[]>()
  waiting.set(db, tasks)
  watchEnds(db, tasks)
  return tasks
}

/** Payload has no hook for the end of a transaction, so the adapter's own functions are wrapped, once. */
function watchEnds(db: DatabaseAdapter, tasks: Map<unknown, Task[]>): void {
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  const take = async (id: TransactionId) => {
    const key: unknown = await id
    const taken = tasks.get(key) ?? []
    tasks.delete(key)
    return taken
  }
  db.commitTransaction = async (id) => {
    const taken = await take(await id)
    await commit(id)
    for (const task of taken) await task()
  }
  db.rollbackTransaction = async (id) => {
    await take(await id)
    await rollback(id)
  }
}
