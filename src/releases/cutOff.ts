/**
 * A release whose process has died, or has lost the database, is told from one that is still being written: nobody says
 * any more that it is. That is judged by the clock of whoever looks alone; clocks of two machines differ.
 */
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { renewRelease, unfinishedReleases, type ReleaseRecord } from './journal'
import { Overtaken } from './overtaken'
import { SILENCE } from './silence'

/** How often whoever writes a release says so, in milliseconds. */
const RENEWED = 500

/**
 * @returns says, where it is time, that a release is still being written; throws Overtaken where another process took
 *   it for one that was cut off
 */
export function renewing(payload: Payload, record: ReleaseRecord): () => Promise<void> {
  let said = performance.now()
  return async () => {
    if (performance.now() - said < RENEWED) return
    said = performance.now()
    if (!(await renewRelease(payload, record))) throw new Overtaken()
  }
}

/** Releases that were cut off, which takes as long as one may be silent where there may be some. */
export async function cutOffReleases(payload: Payload): Promise<ReleaseRecord[]> {
  const before = await unfinishedReleases(payload)
  if (before.length === 0) return []
  const said = new Map(before.map(({ id, updatedAt }) => [id, updatedAt]))
  await setTimeout(SILENCE)
  const after = await unfinishedReleases(payload)
  return after.filter(({ id, updatedAt }) => said.get(id) === updatedAt)
}
