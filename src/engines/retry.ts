/** What failed for the moment is tried again: here, and nowhere else. */
import { setTimeout } from 'node:timers/promises'
import pRetry from 'p-retry'
import type { IsTransient } from './errors'

const RETRIES = 6
/** Bounds of the pauses, in milliseconds. */
const [FIRST, LONGEST] = [50, 1000]

/**
 * Does something, and does it again where it failed for the moment.
 *
 * @param task may be begun anew from its start
 * @throws what the task has thrown last
 */
export async function retried<T>(task: () => Promise<T>, isTransient: IsTransient): Promise<T> {
  try {
    return await pRetry(() => failing(task), {
      retries: RETRIES,
      minTimeout: 0,
      shouldRetry: async ({ error, retriesConsumed }) => {
        if (!isTransient(reasonOf(error))) return false
        // From none up to a bound that doubles, so that those who met once do not meet again.
        const bound = Math.min(FIRST * 2 ** retriesConsumed, LONGEST)
        await setTimeout(Math.random() * bound)
        return true
      },
    })
  } catch (error) {
    throw reasonOf(error)
  }
}

/** A native driver's errors need not be errors to the library, which would hide them. */
class Failed extends Error {
  override name = 'Failed'
  constructor(readonly reason: unknown) {
    super()
  }
}

async function failing<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    throw new Failed(error)
  }
}

const reasonOf = (error: unknown): unknown => (error instanceof Failed ? error.reason : error)

type Method = (...args: never[]) => Promise<unknown>

/** Makes methods of an object try again. */
export function retryMethods<T extends object>(
  target: T,
  names: readonly (keyof T)[],
  isTransient: IsTransient,
): void {
  for (const name of names) {
    const method = (target[name] as Method).bind(target)
    const again: Method = (...args) => retried(() => method(...args), isTransient)
    target[name] = again as T[keyof T]
  }
}
