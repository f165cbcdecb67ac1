/** Sends what is due as long as a process runs. */
import type { Payload } from 'payload'
import { outside } from '../context'
import { onRelease } from '../releases'
import { enterReleases } from './enter'
import { runLane } from './lane'
import { rerunning, type Rerun } from './rerunning'
import { forget, takeUp } from './sweep'
import { keepTrace } from './traces'
import type { Id } from './types'
import { readyWebhooks } from './webhooks'

const INTERVAL = 5000
const FORGETS_EVERY = 3_600_000
/** Requests that are open to one receiver at a time. */
const AT_ONCE = 4

export interface SenderOptions {
  /**
   * Milliseconds between two looks for releases of other processes and for what is to be tried again.
   * @default 5000
   */
  interval?: number
}

/**
 * Sends the webhooks of partners what is published: what this process releases at once, and whatever else is due
 * before long. Several processes may do so on one database.
 *
 * @returns ends it, after the attempts that are under way
 */
export function sendWebhooks(
  payload: Payload,
  { interval = INTERVAL }: SenderOptions = {},
): () => Promise<void> {
  const lanes = new Map<Id, Rerun>()
  let isStopped = false
  let forgotten = 0

  const fail = (error: unknown) =>
    payload.logger.error({ err: error }, 'what is due to webhooks could not be sent')
  const runOut = async (webhook: Id) => {
    while (!isStopped && (await runLane(payload, webhook, AT_ONCE)));
  }
  const laneTo = (webhook: Id): Rerun => {
    const known = lanes.get(webhook)
    const lane = known ?? rerunning(() => runOut(webhook), fail)
    lanes.set(webhook, lane)
    return lane
  }
  const looking = rerunning(async () => {
    const webhooks = await readyWebhooks(payload)
    await enterReleases(payload, webhooks)
    // What is late of a lane that is at work is likely to stand in it.
    const idle = webhooks.filter(({ id }) => !laneTo(id).isRunning())
    await takeUp(payload, idle)
    for (const { id } of webhooks) laneTo(id).ask()
    if (Date.now() - forgotten < FORGETS_EVERY) return
    forgotten = Date.now()
    await forget(payload)
  }, fail)

  const deaf = onRelease(({ release }) => {
    keepTrace(payload, release)
    outside(looking.ask)
  })
  const timer = setInterval(looking.ask, interval).unref()
  looking.ask()
  return async () => {
    deaf()
    clearInterval(timer)
    await looking.ended()
    isStopped = true
    await Promise.all([...lanes.values()].map(({ ended }) => ended()))
  }
}
