import { COLUMNS } from './types'

const list = COLUMNS.map((column) => `"${column}"`).join(', ')

/** @param parameter how the driver writes its first parameter */
export const releasesQuery = (parameter: string) =>
  `SELECT "number", "finished", "created_at" AS "createdAt" FROM "releases" WHERE "number" > ${parameter} ORDER BY "number"`

/** @param parameter how the driver writes its first parameter */
export const rowsQuery = (parameter: string) =>
  `SELECT ${list} FROM "published" WHERE "release" > ${parameter}`
