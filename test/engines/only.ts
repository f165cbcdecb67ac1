import { describe } from '@jest/globals'

/** For what only the embedded database can show: its file, its locks, its own counters. */
export const describeOnSqlite = process.env.TEST_DATABASE ? describe.skip : describe
