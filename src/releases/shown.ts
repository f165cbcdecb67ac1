/** Which pages show which parts, read from the pages themselves. */
import type { Payload } from 'payload'
import type { Dependents } from './compiledIndex'
import { everything } from './everything'
import { heldBack } from './held'
import { usesBy } from './uses'
import { workingSet } from './workingSet'

/** Reads every page once; what was noted when it was compiled is not asked. */
export async function readShown(payload: Payload): Promise<Dependents> {
  const pages = new Map<string, Set<string>>()
  for await (const uids of everything(payload)) {
    const { catalog, settled, without } = workingSet(payload)
    const isHeld = await heldBack(payload)
    const lookup = isHeld ? await without(isHeld) : catalog
    for (const [part, shownBy] of await settled(() => usesBy(uids, lookup))) {
      const known = pages.get(part) ?? new Set()
      for (const { uid } of shownBy) known.add(uid)
      pages.set(part, known)
    }
  }
  return { dependentsOf: (part) => pages.get(part) ?? [] }
}

/** What one of two knows to depend on a document. */
export const either = (one: Dependents, other: Dependents): Dependents => ({
  dependentsOf: (dependency) =>
    new Set([...one.dependentsOf(dependency), ...other.dependentsOf(dependency)]),
})
