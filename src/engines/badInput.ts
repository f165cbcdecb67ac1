import { causesOf, hasCode } from './errors'

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, https://www.sqlite.org/rescode.html */
const CODES = new Set<unknown>([
  // Values that are none of their type, or too large for it; characters that no text may hold.
  ...['22P02', '22P05', '22003', '22007', '22008', '22021', 'SQLITE_MISMATCH', 'SQLITE_RANGE'],
  // What is pointed to is not there.
  ...['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  // No offset of a page is below zero or that far away.
  ...['2201W', '2201X'],
])

/** As mongoose and the driver of MongoDB tell that a value is none of its type. */
const NAMES = new Set<unknown>(['CastError', 'BSONError'])

/** Whether a database was asked for what cannot be, which is no failure of its own. */
export const isBadInput = (error: unknown): boolean =>
  hasCode(error, (code) => CODES.has(code)) ||
  [...causesOf(error)].some((cause) => isNamed(cause) || holdsNothing(cause))

const isNamed = (cause: object): boolean => 'name' in cause && NAMES.has(cause.name)

/** A moment or a number was to be made of a text that is none. SQLite's driver sends no such statement, and has no code for it. */
const holdsNothing = (cause: object): boolean =>
  'params' in cause &&
  Array.isArray(cause.params) &&
  cause.params.some((value) => value === undefined || Number.isNaN(value))
