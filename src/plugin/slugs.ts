import type { CollectionConfig } from 'payload'
import type { CollectionName } from '../../collections'

type Slugs = Partial<Record<CollectionName, string>>

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
  return typeof value === 'string' ? (slugs[value as CollectionName] ?? value) : value
}
