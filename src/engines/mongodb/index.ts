import type { Engine } from '../types'
import { isTransient } from './transient'

/** Its collections have no schema; indexes are made by mongoose at connect. */
export const mongodb: Engine = {
  name: 'mongodb',
  scheme: /^mongodb(\+srv)?:/,
  embedded: false,
  hasSchema: false,
  isTransient,
  database: async (options) => (await import('./payload')).mongodbDatabase(options),
  reader: async (uri) => (await import('./reader')).mongodbReader(uri),
  backup: async (uri) => (await import('./backup')).mongodbBackup(uri),
}
