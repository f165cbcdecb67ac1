/** What keeps a database from being read or written, in words for whoever runs the import. */
import { ImportError } from './rules'

/** By the codes of SQLite, of PostgreSQL and of the system. */
const REASONS: [code: RegExp, reason: string][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|53100)$/, 'The disk is full.'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|55P03|40P01)/, 'Another program holds the database.'],
  [/^(SQLITE_READONLY|EROFS|EACCES|25006)/, 'The database may only be read.'],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|EIO|EFBIG)/, 'The database file cannot be read or written.'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'The database file is damaged.'],
  [
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0\d|08\d{3})$/,
    'The database does not answer any more.',
  ],
]

/** Errors of a driver that has lost its connection carry no code. */
const NO_CONNECTION =
  /Connection terminated|Client has encountered a connection error|MongoNetwork|MongoServerSelection/

/**
 * Tells a database that failed from a document that it refused.
 *
 * @param place what the message begins with
 * @returns undefined where the error is no failure of the database
 */
export function databaseFailure(place: string, error: unknown): ImportError | undefined {
  const reason = reasonOf(error)
  if (reason === undefined) return undefined
  const failure = new ImportError('database-failed', place, reason)
  failure.cause = error
  return failure
}

function reasonOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || error instanceof ImportError) return undefined
  const { code, name, message, cause } = error as Partial<NodeJS.ErrnoException>
  const known = REASONS.find(([pattern]) => pattern.test(String(code)))
  if (known) return `${known[1]} (${code})`
  if (NO_CONNECTION.test(`${name} ${message}`)) return 'The database does not answer any more.'
  return reasonOf(cause)
}
