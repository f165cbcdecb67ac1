/** Compiles what has changed and writes it as one release. */
import type { Payload } from 'payload'
import { affectedBy, type Change } from './affected'
import { heldBack } from './held'
import { recordFirst } from './history'
import { outstandingNow } from './outstanding'
import { everything, markingLast } from './everything'
import { readShown } from './shown'
import { hasLeft, leave, takeLeft, withState } from './state'
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

/**
 * Releases what this process could not release before.
 *
 * @returns null where there is nothing, which asks nobody
 */
export const releaseLeft = async (payload: Payload): Promise<ReleaseResult | null> =>
  hasLeft(payload) ? releaseDocuments(payload, []) : null

/** Releases whatever is not delivered as it is published, but what is held back. */
export const releaseOutstanding = async (payload: Payload, by?: string): Promise<ReleaseResult> =>
  releaseDocuments(payload, await outstandingNow(payload), by)

/**
 * Compiles everything anew and releases what differs: when PUBLIC_URL or the compiler has changed. What is
 * published and not released yet becomes one release; the rest, of which there may be much, as many as it takes.
 */
export async function releaseAll(payload: Payload): Promise<ReleaseResult> {
  const result = await releaseOutstanding(payload)
  const shown = await readShown(payload)
  for await (const { part: uids, isLast } of markingLast(everything(payload))) {
    const some = await withState(payload, async (state) => {
      const isHeld = await heldBack(payload)
      const released = await releaseUids(payload, state, uids, { isHeld, shown, isLast })
      await recordFirst(payload, state, released.release, uids)
      return released
    })
    result.release = some.release
    result.written.push(...some.written)
    result.removed.push(...some.removed)
  }
  return result
}
