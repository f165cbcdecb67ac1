import type { Engine } from '../types'
import { isTransient } from './transient'

export const postgres: Engine = {
  name: 'postgres',
  scheme: /^postgres(ql)?:/,
  embedded: false,
  hasSchema: true,
  isTransient,
  database: async (options) => (await import('./payload')).postgresDatabase(options),
  reader: async (uri) => (await import('./reader')).postgresReader(uri),
  backup: async (uri) => (await import('./backup')).postgresBackup(uri),
}
