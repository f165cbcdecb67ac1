import { describe } from '@jest/globals'

/** For what only the embedded database can show: its file, its locks, its own counters. */
export const describeOnSqlite = process.env.TEST_DATABASE ? describe.skip : describe

/** For what only a server that is shared can show: who else is connected to it, and connections that break. */
export const describeOnPostgres = process.env.TEST_DATABASE?.startsWith('postgres')
  ? describe
  : describe.skip
