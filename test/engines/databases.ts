/**
 * Databases for tests, of the engine that TEST_DATABASE names: the address of a server, or nothing for SQLite.
 * `npm run test:engines` starts the servers and sets it.
 */
import { createHash } from 'node:crypto'
import { mongodbDatabases } from './mongodb'
import { postgresDatabases } from './postgres'
import { sqliteDatabases } from './sqlite'

export interface Databases {
  /** Address of the database that belongs to a folder; there is none yet where nobody has made it. */
  uriIn: (folder: string) => string
  make: (uri: string) => Promise<void>
  /** Takes along what nobody writes to meanwhile. */
  copy: (from: string, to: string) => Promise<void>
  drop: (uri: string) => Promise<void>
  /** Makes a database of what another has been written to, compressed; absent where no schema changes. */
  load?: (uri: string, dump: Buffer) => Promise<void>
  /** Watches a collection by a connection of its own. */
  countRows: (
    uri: string,
    collection: string,
  ) => Promise<{ count: () => Promise<number>; close: () => Promise<void> }>
}

export function databasesOf(server = process.env.TEST_DATABASE): Databases {
  if (!server) return sqliteDatabases
  return server.startsWith('mongodb:')
    ? mongodbDatabases(server, nameOf)
    : postgresDatabases(server, nameOf)
}

/** A server's databases have no folders, but names. */
const nameOf = (folder: string) =>
  `test_${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`

/** SQLite runs without (docs/adr/0003-sqlite-without-transactions.md), and so does what stands in for MongoDB. */
export const hasTransactions = process.env.TEST_DATABASE?.startsWith('postgres') ?? false

/** With TEST_OVERLAP transactions are given out in name: what fails in one is neither undone nor held back. */
export const hasThemInName = Boolean(process.env.TEST_OVERLAP)
