import type { OutlineEntry } from '../../../contract'

export interface Branch extends OutlineEntry {
  below: Branch[]
}

/** The tree of a module's sections; an unlisted one only where it is the page itself. */
export function branchesOf(
  entries: readonly OutlineEntry[],
  current: string | undefined,
  parent: string | null = null,
): Branch[] {
  const ids = new Set(entries.map((entry) => entry.id))
  return entries
    .filter((entry) => (entry.parent && ids.has(entry.parent) ? entry.parent : null) === parent)
    .filter((entry) => !entry.unlisted || entry.id === current)
    .map((entry) => ({ ...entry, below: branchesOf(entries, current, entry.id) }))
}
