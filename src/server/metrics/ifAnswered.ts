import { setTimeout } from 'node:timers/promises'

/**
 * What a task comes to; undefined where it fails or takes longer, which is told elsewhere: other figures are wanted most
 * when the database is away.
 *
 * @param patience in milliseconds
 */
export const ifAnswered = <T>(task: Promise<T>, patience: number): Promise<T | undefined> =>
  Promise.race([task.catch(() => undefined), setTimeout(patience, undefined, { ref: false })])
