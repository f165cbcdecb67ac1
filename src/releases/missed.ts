/**
 * What this process could not release, because the database was away, and what another published and did not live to
 * release; its own start would find that, but it may be long in coming.
 */
import type { Payload } from 'payload'
import { REFERABLE } from '../model'
import { poll } from '../poll'
import type { Change } from './affected'
import { heldBack } from './held'
import { compiledNamed } from './journal'
import { writtenBetween } from './read'
import { completeCutOff } from './reconcile'
import { releaseDocuments, releaseLeft, type ReleaseResult } from './release'

/**
 * Times in milliseconds: how often it is looked, how far back from the last look that succeeded, since what is saved
 * may be seen by others only minutes later, and after what time whoever publishes has released it.
 */
const PAUSE = 15_000
const BACK = 600_000
const AT_WORK = 30_000

/**
 * Looks now and then what other processes and this one have left behind.
 *
 * @returns stops looking
 */
export function completeOthers(payload: Payload): () => void {
  const missed = lookingForMissed(payload, Date.now())
  const stops = [() => completeCutOff(payload), () => missed(Date.now())].map((look) =>
    poll(look, PAUSE, (error) => {
      payload.logger.error({ err: error }, 'what was left behind was not released')
    }),
  )
  return () => stops.forEach((stop) => stop())
}

/**
 * @param begun since when this process looks; what was published before, its start has found
 * @returns releases, at a moment, what was left behind since the last time that this succeeded
 */
export function lookingForMissed(payload: Payload, begun: number): (now: number) => Promise<void> {
  let looked = begun
  return async (now) => {
    await releaseLeft(payload)
    await releaseMissed(payload, new Date(looked - BACK), new Date(now - AT_WORK))
    looked = now
  }
}

/**
 * Releases what was published in a while and is not delivered as it is.
 *
 * @returns null where nothing was to be done, which costs a small query for each collection
 */
export async function releaseMissed(
  payload: Payload,
  since: Date,
  until: Date,
): Promise<ReleaseResult | null> {
  const isHeld = await heldBack(payload)
  const changes: Change[] = []
  for (const collection of REFERABLE) {
    const heads = await writtenBetween(payload, collection, since, until)
    const rows = await compiledNamed(
      payload,
      heads.map(({ uid }) => uid),
    )
    const compiled = new Map(rows.map((row) => [row.uid, row]))
    for (const head of heads) {
      const row = compiled.get(head.uid)
      const isDelivered = head.isPublished ? row?.changedAt === head.updatedAt : !isLive(row)
      if (!isDelivered && !isHeld?.(head)) changes.push({ collection, id: head.id, uid: head.uid })
    }
  }
  return changes.length > 0 ? releaseDocuments(payload, changes) : null
}

const isLive = (row: { deleted: boolean } | undefined) => row?.deleted === false
