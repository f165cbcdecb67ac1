import type { ModuleDocument, OutlineEntry } from '../../../contract'

/** A module as its own page and those of its sections need it. */
export interface OutlinedModule extends ModuleDocument {
  sections: OutlineEntry[]
}

export function outlined(module: ModuleDocument): OutlinedModule {
  const sections = module.sections.map(({ parent, ...section }) => ({
    ...section,
    parent: typeof parent === 'string' ? parent : (parent?.id ?? null),
  }))
  return { ...module, sections }
}

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
