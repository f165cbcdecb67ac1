import { sqlite } from './sqlite'
import { postgres } from './postgres'
import { mongodb } from './mongodb'
import type { Engine } from './types'

export type { Database, DatabaseOptions, Engine } from './types'

const ENGINES: readonly Engine[] = [sqlite, postgres, mongodb]

/**
 * Picks the database engine by the scheme of an address.
 *
 * @throws Error where no engine knows the scheme
 */
export function engineOf(uri: string): Engine {
  const engine = ENGINES.find(({ scheme }) => scheme.test(uri))
  if (!engine)
    throw new Error(`DATABASE_URI: no engine knows the scheme of "${uri.split(':')[0]}:"`)
  return engine
}
