import type { Engine } from '../types'
import { isTransient } from './transient'

/** The embedded default. */
export const sqlite: Engine = {
  name: 'sqlite',
  scheme: /^file:/,
  embedded: true,
  hasSchema: true,
  isTransient,
  database: async (options) => (await import('./payload')).sqliteDatabase(options),
  reader: async (uri) => (await import('./reader')).sqliteReader(uri),
  backup: async (uri) => (await import('./backup')).sqliteBackup(uri),
}
