import { ProblemError } from './problem'

/** Milliseconds before asking again, doubled with each vain try. */
export const FIRST_WAIT = 2000
/** A server that was started again is back within seconds, and is to be heard soon after. */
const LONGEST_WAIT = 10_000

export const waitAfter = (tries: number, first = FIRST_WAIT): number =>
  Math.min(first * 2 ** tries, LONGEST_WAIT)

/**
 * Whether asking again would end alike: who was refused is refused again, and what is no JSON is no answer of the API. A
 * server that is not there for the moment comes back.
 */
export function isFinal(error: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted || error instanceof SyntaxError) return true
  return error instanceof ProblemError && error.status < 500 && error.status !== 429
}
