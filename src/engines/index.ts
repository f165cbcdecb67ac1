import type { Engine, EngineOptions } from './types'

export type { Engine } from './types'

type Load = () => Promise<(options: EngineOptions) => Engine>

/** Each with its driver, which only who uses it loads. */
const ENGINES: [scheme: RegExp, load: Load][] = [
  [/^file:/, async () => (await import('./sqlite')).sqliteEngine],
  [/^mongodb(\+srv)?:/, async () => (await import('./mongodb')).mongodbEngine],
  [/^postgres(ql)?:/, async () => (await import('./postgres')).postgresEngine],
]

/**
 * Picks the database engine by the scheme of an address.
 *
 * @throws Error where no engine knows the scheme
 */
export async function engineFor(
  uri: string,
  options: Omit<EngineOptions, 'uri'> = {},
): Promise<Engine> {
  const [, load] = ENGINES.find(([scheme]) => scheme.test(uri)) ?? []
  if (!load) throw new Error(`DATABASE_URI: no engine knows the scheme of "${uri.split(':')[0]}:"`)
  return (await load())({ uri, ...options })
}
