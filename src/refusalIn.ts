/** As Payload throws what it refuses, and what fails too: `APIError` in `payload`, which a node without it has not loaded. */
interface Operational {
  isOperational: true
  message: string
  status: number
}

/**
 * The sentence with which somebody was refused something, where that alone is what is said to a log: Payload calls it an
 * error by its name, which is the same for refusals and failures.
 */
export function refusalIn(said: readonly unknown[]): string | undefined {
  const [only, ...more] = said
  const isAlone = typeof only === 'object' && only !== null && 'err' in only && more.length === 0
  return isAlone && isOperational(only.err) && only.err.status < 500 ? only.err.message : undefined
}

const isOperational = (error: unknown): error is Operational =>
  typeof error === 'object' && error !== null && 'isOperational' in error && 'status' in error
