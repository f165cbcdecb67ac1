import { mongodbEngine } from './mongodb'
import { postgresEngine } from './postgres'
import { sqliteEngine } from './sqlite'
import type { Engine, EngineOptions } from './types'

export type { Engine } from './types'

const ENGINES: [scheme: RegExp, engine: (options: EngineOptions) => Engine][] = [
  [/^file:/, sqliteEngine],
  [/^mongodb(\+srv)?:/, mongodbEngine],
  [/^postgres(ql)?:/, postgresEngine],
]

/**
 * Picks the database engine by the scheme of an address.
 *
 * @throws Error where no engine knows the scheme
 */
export function engineFor(uri: string): Engine {
  const found = ENGINES.find(([scheme]) => scheme.test(uri))
  if (!found) throw new Error(`DATABASE_URI: no engine knows the scheme of "${uri.split(':')[0]}:"`)
  return found[1]({ uri })
}
