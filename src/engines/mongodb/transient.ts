import { hasCode, type IsTransient } from '../errors'
import { hasLabel } from './labels'

/** WriteConflict, NotWritablePrimary, NotPrimaryNoSecondaryOk: in each case the server has done nothing. */
const NOT_DONE = new Set<unknown>([112, 10107, 13435])

/** Whether a command by itself has done nothing, or nothing of a transaction will remain. */
export const isTransient: IsTransient = (error) =>
  hasLabel(error, 'TransientTransactionError') || hasCode(error, (code) => NOT_DONE.has(code))
