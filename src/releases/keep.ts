import type { Payload } from 'payload'
import { completeOthers } from './missed'
import { recompile, reconcile, resume } from './reconcile'

/** Milliseconds after which a process has begun to serve, and what it need not wait for may take its time. */
const AFTER = 5000

/**
 * Keeps what is delivered in step with what is published, whatever befalls the processes that publish: completes what was
 * cut off, now; then what was published and never released, here and, as long as this runs, by other processes; and what
 * an earlier version of ours has compiled.
 *
 * @param after milliseconds until it does what a start need not wait for
 * @returns stops it
 */
export async function keepReleased(payload: Payload, after = AFTER): Promise<() => void> {
  await resume(payload)
  const timer = setTimeout(() => {
    complete(payload).catch((error: unknown) => {
      payload.logger.error(
        { err: error },
        'completing what is delivered failed; the next start tries again',
      )
    })
  }, after).unref()
  const stopLooking = completeOthers(payload)
  return () => {
    clearTimeout(timer)
    stopLooking()
  }
}

async function complete(payload: Payload): Promise<void> {
  await reconcile(payload)
  await recompile(payload)
}
