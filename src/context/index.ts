/** On whose behalf something happens: one request, through everything that it causes in this process. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

export interface Context {
  /** Names the request in logs and answers. */
  requestId: string
  /** Of the trace that the request belongs to, as its client says: https://www.w3.org/TR/trace-context/ */
  traceparent?: string
}

const KEY = Symbol.for('connectedlib.context')

/** One for the process: Next may load this module a second time. */
function storage(): AsyncLocalStorage<Context> {
  const shared = globalThis as { [KEY]?: AsyncLocalStorage<Context> }
  return (shared[KEY] ??= new AsyncLocalStorage())
}

export const within = <T>(context: Context, task: () => T): T => storage().run(context, task)

/** Does what no single request is the cause of. */
export const outside = <T>(task: () => T): T => storage().exit(task)

export const currentContext = (): Context | undefined => storage().getStore()

/** As a line of the log tells it. */
export function fieldsOf(context: Context | undefined): { requestId?: string; traceId?: string } {
  if (!context) return {}
  const { requestId, traceparent } = context
  return { requestId, ...(traceparent && { traceId: traceparent.split('-')[1] }) }
}

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
const SPAN_BYTES = 8

/** What a client sent as `traceparent`, if it is one. */
export const readTraceparent = (header: unknown): string | undefined =>
  typeof header === 'string' && TRACEPARENT.test(header) ? header : undefined

/** The `traceparent` of a request of ours that belongs to the same trace: version 00, since that is what we know. */
export function nextInTrace(traceparent: string): string {
  const [, trace, , flags] = traceparent.split('-')
  return ['00', trace, randomBytes(SPAN_BYTES).toString('hex'), flags].join('-')
}
