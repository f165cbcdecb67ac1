/** Bounds on the time, and on the depth, of one piece of work. */
import vm from 'node:vm'

/** What one page, or one file of settings, may take; real ones take some hundredths of a second. */
export const LONGEST_WORK = 2_000

export class TimeUpError extends Error {
  override name = 'TimeUpError'

  constructor(readonly milliseconds: number) {
    super(`It takes longer than ${milliseconds / 1000} seconds.`)
  }
}

// Only a script can be stopped from outside: in libraries and in regular expressions too.
const context = vm.createContext({})
const script = new vm.Script('run()')

/**
 * Does synchronous work, and stops it when its time is up.
 *
 * @param milliseconds after which the work is stopped wherever it is; what it has changed stays changed
 * @throws TimeUpError when it was stopped
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  context.run = work
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T
  } catch (error) {
    // The error comes from the other context, so it is no `Error` of this one.
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new TimeUpError(milliseconds)
  }
}

/** Something nests deeper than those who read it later could follow. */
export class TooDeepError extends Error {
  override name = 'TooDeepError'
}

/** Whether an error says so, the engine's own included. */
export const isTooDeep = (error: unknown): boolean =>
  error instanceof TooDeepError ||
  (error instanceof Error && error.message.includes('Maximum call stack size exceeded'))
