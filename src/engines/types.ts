import type { Config, Payload } from 'payload'

export interface Engine {
  name: 'sqlite' | 'postgres' | 'mongodb'
  /** Whether the database lies in a file of this installation, so that no other machine has it. */
  embedded: boolean
  /** Payload's adapter for this database. */
  adapter: Config['db']
  /** Brings the database's schema to this version; does nothing where it is there already. */
  migrate: (payload: Payload) => Promise<void>
  /** Names of the migrations that this version knows; absent where the engine needs none. */
  migrations?: readonly string[]
  /** Makes the ids that the database gives from now on follow those that it was given. */
  countOn: (payload: Payload) => Promise<void>
  /** Whether a backup was being put in place when that was cut off; absent where that is done in one stroke. */
  isHalfRestored?: (payload: Payload) => Promise<boolean>
}

/** Servers that speak MongoDB's protocol and cannot do all that it can. */
export const COMPATIBLE = ['cosmosdb', 'documentdb', 'firestore'] as const

export interface EngineOptions {
  uri: string
  /** Which of them the address leads to; absent for MongoDB itself, and for other engines. */
  compatibility?: (typeof COMPATIBLE)[number]
  /**
   * Whether nothing may be written, not even an index.
   * @default false
   */
  readOnly?: boolean
}
