/** Takes up what a process has left behind that is no more, and forgets what is old. */
import type { Payload } from 'payload'
import { dueBefore, forgetDeliveries, renewDelivery } from './deliveries'
import { forgetJobs, queueAttempt } from './lane'
import type { Webhook } from './types'

const DAY = 24 * 60 * 60_000

/** How late an attempt may be, in milliseconds, before another process makes it. */
const LATE = 10_000
/** How many are taken up at a time. */
const MOST = 100
/** How long the log is kept. */
const KEPT = 30 * DAY
/** Longer than anything waits in a queue. */
const JOBS_KEPT = 2 * DAY

export async function takeUp(payload: Payload, webhooks: readonly Webhook[]): Promise<void> {
  for (const { id } of webhooks) {
    for (const late of await dueBefore(payload, id, Date.now() - LATE, MOST)) {
      const renewed = await renewDelivery(payload, late)
      if (renewed) await queueAttempt(payload, renewed)
    }
  }
}

export async function forget(payload: Payload): Promise<void> {
  const now = Date.now()
  await forgetDeliveries(payload, now - KEPT)
  await forgetJobs(payload, now - JOBS_KEPT)
}
