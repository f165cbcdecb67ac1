/** Completes at start what a crash or a change of address left behind, and after it what another version of ours did. */
import type { Payload } from 'payload'
import { collectionNamed } from '../model'
import { affectedBy, type Change } from './affected'
import { COMPILER } from './compiler'
import { cutOffReleases } from './cutOff'
import { heldBack } from './held'
import { finishRelease, newestRelease, writtenBy, type ReleaseRecord } from './journal'
import { outstandingNow } from './outstanding'
import { releaseAll, releaseDocuments, releaseOutstanding, type ReleaseResult } from './release'
import { publicUrlOf } from './settings'
import { withState } from './state'
import { releaseUids } from './write'

/**
 * Compares what is published with what is delivered, and releases everything that differs. What an import
 * has written that has not ended stays out; the import's next run completes it.
 *
 * @returns null where nothing was to be done
 */
export async function reconcile(payload: Payload): Promise<ReleaseResult | null> {
  const resumed = await resume(payload)
  if (resumed) return resumed
  const missed = await outstandingNow(payload)
  return missed.length > 0 ? releaseDocuments(payload, missed) : null
}

/**
 * Completes releases that were cut off, and releases everything under a new address: what readers would find wrong
 * or wait for.
 *
 * @returns null where nothing was to be done, which costs two small queries
 */
export async function resume(payload: Payload): Promise<ReleaseResult | null> {
  if (!(await hasMoved(payload))) return completeCutOff(payload)
  const unfinished = await cutOffReleases(payload)
  const result = await releaseAll(payload)
  for (const record of unfinished) await finishRelease(payload, record)
  return result
}

/**
 * Completes releases that were cut off.
 *
 * @returns null where there are none, which costs a small query
 */
export async function completeCutOff(payload: Payload): Promise<ReleaseResult | null> {
  const unfinished = await cutOffReleases(payload)
  if (unfinished.length === 0) return null
  const result = await complete(payload, unfinished)
  for (const record of unfinished) await finishRelease(payload, record)
  return result
}

/** Releases everything that differs, but not what an import has written that has not ended. */
export const releaseImported = async (payload: Payload): Promise<ReleaseResult> =>
  (await resume(payload)) ?? releaseOutstanding(payload)

/**
 * Compiles everything anew once after an upgrade, and releases what is delivered otherwise since. Until then
 * documents are served as the earlier version made them, so a start need not wait for it.
 *
 * @returns null where nothing was to be done
 */
export async function recompile(payload: Payload): Promise<ReleaseResult | null> {
  const newest = await newestRelease(payload)
  const due = newest !== undefined && newest.compiler !== COMPILER
  return due ? releaseAll(payload) : null
}

async function hasMoved(payload: Payload): Promise<boolean> {
  const newest = await newestRelease(payload)
  return newest !== undefined && newest.publicUrl !== publicUrlOf(payload)
}

/** What a release was to write follows from what it has written, and from what it has not. */
async function complete(
  payload: Payload,
  unfinished: readonly ReleaseRecord[],
): Promise<ReleaseResult> {
  const written = await writtenBy(
    payload,
    unfinished.map(({ number }) => number),
  )
  const changes = [...written.flatMap(changeOf), ...(await outstandingNow(payload))]
  return withState(payload, async (state) => {
    const isHeld = await heldBack(payload)
    // Twice, since a row that was written no longer tells what its document was made from before.
    const first = await state.settled(() => affectedBy(changes, state))
    const affected = await state.settled(() => affectedBy([...first].flatMap(changeOf), state))
    return releaseUids(payload, state, new Set([...first, ...affected]), { isHeld })
  })
}

function changeOf(uid: string): Change[] {
  const collection = collectionNamed(uid)
  return collection ? [{ collection, uid }] : []
}
