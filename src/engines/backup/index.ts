import type { DatabaseBackup } from './types'

export { BackupFailure } from './types'
export type { Contents, DatabaseBackup, Saved, SavedFile, Snapshot, Staged } from './types'

type Load = () => Promise<(uri: string) => DatabaseBackup>

const ENGINES: Record<string, Load> = {
  sqlite: async () => (await import('./sqlite')).sqliteBackup,
  postgres: async () => (await import('./postgres')).postgresBackup,
  mongodb: async () => (await import('./mongodb')).mongodbBackup,
}

/** @param engine name of the engine that the address leads to */
export async function backupFor(engine: string, uri: string): Promise<DatabaseBackup> {
  const load = ENGINES[engine]
  if (!load) throw new Error(`No backup is known for ${engine}.`)
  return (await load())(uri)
}
