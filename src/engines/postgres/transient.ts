import { hasCode, type IsTransient } from '../errors'

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const TRANSIENT = new Set<unknown>([
  // serialization_failure and deadlock_detected: the statement, or the transaction, was undone.
  '40001',
  '40P01',
  // too_many_connections and cannot_connect_now: as with a connection that is refused, nothing was sent.
  '53300',
  '57P03',
  'ECONNREFUSED',
])

export const isTransient: IsTransient = (error) => hasCode(error, (code) => TRANSIENT.has(code))
