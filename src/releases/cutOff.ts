/** A release whose process has died, or has lost the database, is told from one that is still being written. */
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { renewRelease, unfinishedReleases, type ReleaseRecord } from './journal'

/** Times in milliseconds: how often whoever writes a release says so, and after what silence nobody does any more. */
const RENEWED = 500
const SILENCE = 2000

export const isCutOff = ({ finished, updatedAt }: ReleaseRecord): boolean =>
  !finished && Date.now() - Date.parse(updatedAt) > SILENCE

/** @returns says, where it is time, that a release is still being written */
export function renewing(payload: Payload, record: ReleaseRecord): () => Promise<void> {
  let said = Date.now()
  return async () => {
    if (Date.now() - said < RENEWED) return
    said = Date.now()
    await renewRelease(payload, record)
  }
}

/** Releases that were cut off; where it is not known yet of one whether it was, that is waited for. */
export async function cutOffReleases(payload: Payload): Promise<ReleaseRecord[]> {
  const unfinished = await unfinishedReleases(payload)
  if (unfinished.every(isCutOff)) return unfinished
  await setTimeout(SILENCE)
  return (await unfinishedReleases(payload)).filter(isCutOff)
}
