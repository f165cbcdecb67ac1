import { ImportError, type Diagnostic } from '../rules'

export type Say = (found: Diagnostic) => void

/**
 * Does a piece of work, and says why where it is refused; what follows is still looked at, so that all that
 * must be mended is told at once.
 *
 * @returns undefined where it was refused
 */
export function attempt<T>(work: () => T, say: Say): T | undefined {
  try {
    return work()
  } catch (error) {
    return refusal(error, say)
  }
}

/** As `attempt` does, for work that has begun. */
export const attempted = <T>(work: Promise<T>, say: Say): Promise<T | undefined> =>
  work.catch((error: unknown) => refusal(error, say))

function refusal(error: unknown, say: Say): undefined {
  if (!(error instanceof ImportError)) throw error
  error.diagnostics.forEach(say)
}
