/** The queues of Payload's jobs in which deliveries wait: one for each webhook, in each process. */
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Delivery, Id } from './types'

/** Slug of the task. */
export const DELIVER = 'deliverWebhook'

const JOBS = 'payload-jobs'

const KEY = Symbol.for('connectedlib.webhook-lanes')

/** Of the process: Next may load this module a second time. */
function names(): WeakMap<Payload, string> {
  const shared = globalThis as { [KEY]?: WeakMap<Payload, string> }
  return (shared[KEY] ??= new WeakMap())
}

/**
 * A receiver that is slow holds up no other. Payload lets two processes take the same job, so each has lanes of its
 * own; what one leaves behind, another finds in the log.
 */
export function laneOf(payload: Payload, webhook: Id): string {
  const known = names().get(payload)
  const own = known ?? randomUUID()
  if (!known) names().set(payload, own)
  return `webhook-${webhook}-${own}`
}

/** For the system: no person queues an attempt. */
export async function queueAttempt(
  payload: Payload,
  { id, webhook }: Pick<Delivery, 'id' | 'webhook'>,
  waitUntil?: Date,
): Promise<void> {
  const queue = laneOf(payload, webhook)
  const input = { delivery: String(id) }
  await payload.jobs.queue({ task: DELIVER, queue, input, waitUntil, overrideAccess: true })
}

/**
 * Makes the attempts of a lane that are due, some at a time.
 *
 * @returns whether there may be more
 */
export async function runLane(payload: Payload, webhook: Id, atOnce: number): Promise<boolean> {
  const { noJobsRemaining = false } = await payload.jobs.run({
    queue: laneOf(payload, webhook),
    limit: atOnce,
    overrideAccess: true,
    silent: { info: true },
  })
  return !noJobsRemaining
}

/** Forgets jobs of processes that are no more, created before a moment. */
export async function forgetJobs(payload: Payload, moment: number): Promise<void> {
  const old = { createdAt: { less_than: new Date(moment).toISOString() } }
  const where = { and: [{ taskSlug: { equals: DELIVER } }, old] }
  await payload.db.deleteMany({ collection: JOBS, where })
}
