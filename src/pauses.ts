import { setImmediate } from 'node:timers/promises'

/**
 * For long work in one process: whoever else is served goes on meanwhile.
 *
 * @param slice how long the work may hold up others at a time, in milliseconds
 * @returns lets others go on where that time is over; called between pieces of the work
 */
export function pausesAfter(slice: number): () => Promise<void> {
  let begin = performance.now()
  return async () => {
    if (performance.now() - begin < slice) return
    await setImmediate()
    begin = performance.now()
  }
}
