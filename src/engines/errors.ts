/** What the errors of drivers say, whatever was put around them on their way. */

/** Whether what failed was certainly not done, and may succeed in a moment. */
export type IsTransient = (error: unknown) => boolean

/** An error and what has caused it. */
export function* causesOf(error: unknown): Generator<object> {
  for (let cause = error; typeof cause === 'object' && cause !== null;) {
    yield cause
    cause = 'cause' in cause ? cause.cause : undefined
  }
}

/** Whether an error, or what has caused it, has such a code. */
export const hasCode = (error: unknown, isMeant: (code: unknown) => boolean): boolean =>
  [...causesOf(error)].some((cause) => 'code' in cause && isMeant(cause.code))
