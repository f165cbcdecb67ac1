import type { Reader } from './types'

export type { Reader, StoredKey, StoredRelease, StoredRow, StoredStanding } from './types'

type Open = (uri: string) => Promise<Reader> | Reader

const READERS: [scheme: RegExp, load: () => Promise<Open>][] = [
  [/^file:/, async () => (await import('./sqlite')).sqliteReader],
  [/^mongodb(\+srv)?:/, async () => (await import('./mongodb')).mongodbReader],
  [/^postgres(ql)?:/, async () => (await import('./postgres')).postgresReader],
]

/**
 * Opens a database for reading what is published, without Payload.
 *
 * @throws Error where no engine knows the scheme, or nothing answers
 */
export async function openReader(uri: string): Promise<Reader> {
  const [, load] = READERS.find(([scheme]) => scheme.test(uri)) ?? []
  if (!load) throw new Error(`DATABASE_URI: no engine knows the scheme of "${uri.split(':')[0]}:"`)
  return (await load())(uri)
}
