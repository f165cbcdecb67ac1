import type { Config, Payload } from 'payload'
import type { DatabaseBackup } from './backup'
import type { IsTransient } from './errors'
import type { Reader } from './reader'

/** All that depends on which database runs. Each part is loaded, with its driver, when it is asked for. */
export interface Engine {
  name: 'sqlite' | 'postgres' | 'mongodb'
  /** Addresses that lead to it. */
  scheme: RegExp
  /** Whether the database lies in a file of this installation, so that no other machine has it. */
  embedded: boolean
  /** Whether a change of the collections is a migration, so that these tell of which version a database is. */
  hasSchema: boolean
  /** Whether what failed was certainly not done, and may succeed in a moment. */
  isTransient: IsTransient
  /** The database for Payload. */
  database: (options: DatabaseOptions) => Promise<Database>
  /**
   * Opens a database for reading what is published, without Payload.
   *
   * @throws Error where nothing answers
   */
  reader: (uri: string) => Promise<Reader>
  /** How a database is saved and restored. */
  backup: (uri: string) => Promise<DatabaseBackup>
}

export interface Database {
  /** Payload's adapter for it. */
  adapter: Config['db']
  /** Brings what it holds to this version; does nothing where it is there already. */
  migrate: (payload: Payload) => Promise<void>
  /** Names of the migrations that this version knows. */
  migrations: readonly string[]
  /** Makes the ids that the database gives from now on follow those that it was given. */
  countOn: (payload: Payload) => Promise<void>
  /** Whether a backup was being put in place when that was cut off; absent where that is done in one stroke. */
  isHalfRestored?: (payload: Payload) => Promise<boolean>
}

/** Servers that speak MongoDB's protocol and cannot do all that it can. */
export const COMPATIBLE = ['cosmosdb', 'documentdb', 'firestore'] as const

export interface DatabaseOptions {
  uri: string
  /** Which of them the address leads to; absent for MongoDB itself, and for other engines. */
  compatibility?: (typeof COMPATIBLE)[number]
  /**
   * Whether nothing may be written, not even an index.
   * @default false
   */
  readOnly?: boolean
}
