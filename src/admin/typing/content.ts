/** What a form, or a field of it, holds as it is sent: to be compared with what it holds later. */
export function contentOf(value: unknown): string | undefined {
  return JSON.stringify(value, sorted)
}

/** A block hands over its fields in another order than the CMS does. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
