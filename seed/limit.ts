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

/** What pieces that share a clock may take together, as a part of what one may take. */
const SHARE = 1 / 4

/**
 * Does pieces of synchronous work one after the other and stops each whose time is up, at a quarter more of
 * it at the latest. Small ones share a clock, which takes longer to start than they take themselves.
 *
 * @param milliseconds that one piece may take
 * @param late what comes of a piece instead when it was stopped
 */
export function eachWithinTime<Piece, Result>(
  milliseconds: number,
  pieces: readonly Piece[],
  work: (piece: Piece) => Result,
  late: (piece: Piece, error: TimeUpError) => Result,
): Result[] {
  const results: Result[] = []
  const shared = milliseconds * SHARE
  const some = () => {
    const start = performance.now()
    for (const piece of pieces.slice(results.length)) {
      results.push(work(piece))
      if (performance.now() - start > shared) return
    }
  }
  while (results.length < pieces.length) {
    try {
      withinTime(Math.ceil(milliseconds + shared), some)
    } catch (error) {
      if (!(error instanceof TimeUpError)) throw error
      const stopped = pieces[results.length] as Piece
      results.push(late(stopped, new TimeUpError(milliseconds)))
    }
  }
  return results
}

/** Something nests deeper than those who read it later could follow. */
export class TooDeepError extends Error {
  override name = 'TooDeepError'
}

/** Whether an error says so, the engine's own included. */
export const isTooDeep = (error: unknown): boolean =>
  error instanceof TooDeepError ||
  (error instanceof Error && error.message.includes('Maximum call stack size exceeded'))
