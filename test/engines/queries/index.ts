import { watchMongodb } from './mongodb'
import { watchPostgres } from './postgres'
import { watchSqlite } from './sqlite'
import type { Watch } from './types'

export type { Scan, Watch } from './types'

/** @param uri address of a database that nobody has opened yet */
export function watchQueries(uri: string): Promise<Watch> {
  if (uri.startsWith('file:')) return watchSqlite(uri)
  return uri.startsWith('mongodb:') ? watchMongodb(uri) : watchPostgres(uri)
}
