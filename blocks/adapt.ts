/** The same config under a host's names. */
export type Adapt = <T>(config: T) => T

export interface Names {
  /** The host's slugs by our own. */
  slugs: Partial<Record<string, string>>
  /** Where the host finds the React components of the admin. */
  components: string
}

/** Where a component lies in the published package. */
export const COMPONENTS = 'connectedlib-cms/admin'

/** Keys of a config whose value names a collection, or several. */
const NAMING_KEYS = new Set(['slug', 'relationTo', 'collection', 'enabledCollections'])

/**
 * Makes copies of configs under a host's names: its slugs wherever a collection is named, its place
 * wherever a component is. Functions are kept as they are; they ask for slugs when they run.
 */
export function adaptTo({ slugs, components }: Names): Adapt {
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed)
    return typeof value === 'string' ? (slugs[value] ?? value) : value
  }
  const adapted = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.startsWith(`${COMPONENTS}#`)
        ? `${components}${value.slice(COMPONENTS.length)}`
        : value
    }
    if (Array.isArray(value)) return value.map(adapted)
    if (!isPlainObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        NAMING_KEYS.has(key) ? renamed(entry) : adapted(entry),
      ]),
    )
  }
  return <T>(config: T) => adapted(config) as T
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}
