/** Compiles what has changed and writes it as one release. */
import type { Payload } from 'payload'
import { affectedBy, type Change } from './affected'
import { heldBack } from './held'
import { outstandingNow } from './outstanding'
import { leave, takeLeft, withState, withWhole } from './state'
import { releaseUids, type ReleaseResult } from './write'

export type { ReleaseResult } from './write'

/**
 * Releases documents that were published, changed, unpublished or deleted, with everything that shows or
 * names them, and what this process could not release before. Nothing is written where nothing that is delivered
 * differs.
 *
 * @param by name of the person who did it
 */
export async function releaseDocuments(
  payload: Payload,
  changes: readonly Change[],
  by?: string,
): Promise<ReleaseResult> {
  const all = [...takeLeft(payload), ...changes]
  try {
    return await withState(payload, async (state) => {
      const isHeld = await heldBack(payload)
      const affected = await state.settled(() => affectedBy(all, state))
      return releaseUids(payload, state, affected, { isHeld, by })
    })
  } catch (error) {
    leave(payload, all)
    throw error
  }
}

/** Releases whatever is not delivered as it is published, but what is held back. */
export const releaseOutstanding = async (payload: Payload, by?: string): Promise<ReleaseResult> =>
  releaseDocuments(payload, await outstandingNow(payload), by)

/**
 * Compiles everything anew and releases what differs: when PUBLIC_URL or the compiler has changed.
 *
 * @param options.holdImports leaves out what an import that has not ended has written
 */
export async function releaseAll(
  payload: Payload,
  { holdImports = false }: { holdImports?: boolean } = {},
): Promise<ReleaseResult> {
  return withWhole(payload, async (state) => {
    const isHeld = holdImports ? await heldBack(payload) : undefined
    const everything = new Set([...state.catalog.uids(), ...state.compiled.keys()])
    return releaseUids(payload, state, everything, { isHeld, whole: true })
  })
}
