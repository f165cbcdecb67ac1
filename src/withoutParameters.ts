/** As `drizzle` throws what a database refused: with all that the statement was given, in its message and beside it. */
interface FailedQuery extends Error {
  query: string
  params: unknown[]
}

const PARAMETERS = '\nparams: '
const HIDDEN = '\nparameters are left out'

const isError = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'message' in error

const isFailedQuery = (error: Error): error is FailedQuery =>
  'query' in error && 'params' in error && error.message.includes(PARAMETERS)

/**
 * An error to be told of, and what caused it, without what statements were given: only here is known where that ends, so
 * that what follows it can be kept.
 */
export function withoutParameters(error: unknown): unknown {
  if (!isError(error)) return error
  const { message, stack, cause } = error
  const told = isFailedQuery(error)
    ? message.slice(0, message.indexOf(PARAMETERS)) + HIDDEN
    : message
  const shown = {
    message: { value: told },
    stack: { value: stack?.replace(message, () => told) },
    cause: { value: withoutParameters(cause) },
  }
  return Object.create(error, shown)
}
