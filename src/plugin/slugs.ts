import type { CollectionConfig } from 'payload'
import type { RenamableCollection } from './options'

type Slugs = Partial<Record<RenamableCollection, string>>

/** Names of the options, where they are not the slug. */
const OPTION_NAMES: Record<string, RenamableCollection> = { 'import-runs': 'importRuns' }

/** Keys of a config whose value names a collection, or several. */
const NAMING_KEYS = new Set(['slug', 'relationTo', 'collection'])

/**
 * The same collection under other slugs, wherever its config names one. Configs are data but for their
 * functions, which are kept as they are.
 */
export function renameSlugs(collection: CollectionConfig, slugs: Slugs): CollectionConfig {
  if (Object.keys(slugs).length === 0) return collection
  return renameIn(collection, slugs) as CollectionConfig
}

function renameIn(value: unknown, slugs: Slugs): unknown {
  if (Array.isArray(value)) return value.map((entry) => renameIn(entry, slugs))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      NAMING_KEYS.has(key) ? renamed(entry, slugs) : renameIn(entry, slugs),
    ]),
  )
}

function renamed(value: unknown, slugs: Slugs): unknown {
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, slugs))
  return typeof value === 'string'
    ? (slugs[OPTION_NAMES[value] ?? (value as RenamableCollection)] ?? value)
    : value
}
