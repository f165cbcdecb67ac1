/** Compiles what has changed and writes it as one release. */
import type { Payload } from 'payload'
import { affectedBy, outstanding, type Change } from './affected'
import { heldBack } from './held'
import { refresh } from './read'
import { withState } from './state'
import { releaseUids, type ReleaseResult } from './write'

export type { ReleaseResult } from './write'

/**
 * Releases documents that were published, changed, unpublished or deleted, with everything that shows or
 * names them. Nothing is written where nothing that is delivered differs.
 *
 * @param by name of the person who did it
 */
export async function releaseDocuments(
  payload: Payload,
  changes: readonly Change[],
  by?: string,
): Promise<ReleaseResult> {
  return withState(payload, async (state) => {
    const { catalog } = state
    const before = changes.map(({ collection, id }) => catalog.get(collection, id))
    await refresh(payload, catalog, changes)
    const isHeld = await heldBack(payload)
    const changed = changes.map((change, index) => ({
      ...change,
      before: before[index],
      after: catalog.get(change.collection, change.id),
    }))
    const missed = outstanding(state)
    const affected = affectedBy(changed, missed, state)
    // What is not delivered differently afterwards, and is not among these, is as it was.
    state.suspects = new Set([...missed, ...affected])
    return releaseUids(payload, state, affected, { isHeld, by })
  })
}

/**
 * Compiles everything anew and releases what differs: after an import, when PUBLIC_URL or the compiler has
 * changed, or to complete what a crash interrupted.
 *
 * @param options.holdImports leaves out what an import that has not ended has written
 */
export async function releaseAll(
  payload: Payload,
  { holdImports = false }: { holdImports?: boolean } = {},
): Promise<ReleaseResult> {
  return withState(
    payload,
    async (state) => {
      const isHeld = holdImports ? await heldBack(payload) : undefined
      const everything = new Set([...state.catalog.uids(), ...state.compiled.keys()])
      return releaseUids(payload, state, everything, { isHeld, whole: true })
    },
    true,
  )
}
