/**
 * Which trace a release belongs to, so that what is sent because of it belongs there too. Kept in memory: what another
 * process sends, or this one after a restart, belongs to none.
 */
import type { Payload } from 'payload'
import { currentContext, nextInTrace } from '../context'

/** Of the newest releases. */
const MOST_KEPT = 1000

const kept = new WeakMap<Payload, Map<number, string>>()

/** Notes whose request makes this release. */
export function keepTrace(payload: Payload, release: number): void {
  const traceparent = currentContext()?.traceparent
  if (!traceparent) return
  const traces = kept.get(payload) ?? new Map<number, string>()
  kept.set(payload, traces.set(release, traceparent))
  for (const oldest of traces.keys()) {
    if (traces.size <= MOST_KEPT) break
    traces.delete(oldest)
  }
}

/** @param release absent where a request itself has something sent, a test for example */
export function traceHeaders(
  payload: Payload,
  release: number | null | undefined,
): { traceparent?: string } {
  const traceparent =
    typeof release === 'number' ? kept.get(payload)?.get(release) : currentContext()?.traceparent
  return traceparent ? { traceparent: nextInTrace(traceparent) } : {}
}
