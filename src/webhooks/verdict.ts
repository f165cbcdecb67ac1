/** What follows from the answer to an attempt. */
import type { Answer } from './post'
import type { Delivery, Status } from './types'

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

const FIRST_PAUSE = 5 * SECOND
const FACTOR = 3
const LONGEST_PAUSE = 4 * HOUR
/** How long a webhook may fail without one success before it is switched off. */
const FAILING_FOR = 5 * DAY

const GONE = 410

export interface Verdict {
  status: Status
  answer: string
  /** When to try again, in milliseconds since 1970. */
  nextTry: number | null
}

export interface Moment {
  /** In milliseconds since 1970. */
  now: number
  /** From 0 to 1, so that what failed together does not come back together. */
  chance: number
}

/** @param delivery after the attempt was counted */
export function verdictOn(
  answer: Answer,
  { kind, attempts, begunAt }: Pick<Delivery, 'kind' | 'attempts' | 'begunAt'>,
  { now, chance }: Moment,
): Verdict {
  const words = inWords(answer)
  if (isDelivered(answer)) return { status: 'delivered', answer: words, nextTry: null }
  const end = Date.parse(begunAt) + DAY
  if (kind === 'webhook.test' || isGone(answer) || now >= end) {
    return { status: 'gave-up', answer: words, nextTry: null }
  }
  const asked = 'pause' in answer ? answer.pause : undefined
  const pause = Math.max(asked ?? 0, pauseAfter(attempts, chance))
  return { status: 'failed', answer: words, nextTry: Math.min(now + pause, end) }
}

/** Each three times the one before, give or take a half. */
const pauseAfter = (attempts: number, chance: number): number =>
  Math.min(FIRST_PAUSE * FACTOR ** (attempts - 1), LONGEST_PAUSE) * (0.5 + chance)

export const isDelivered = (answer: Answer): boolean =>
  'status' in answer && answer.status >= 200 && answer.status < 300

const isGone = (answer: Answer) => 'status' in answer && answer.status === GONE

function inWords(answer: Answer): string {
  if ('error' in answer) return answer.error
  const { status } = answer
  const more = status >= 300 && status < 400 ? ', a redirect, which is not followed' : ''
  return `Answered ${status}${more}`
}

/**
 * Why nothing more is to be sent to a webhook after this; undefined where it goes on. One delivery at least has been
 * tried in vain for as long as one is tried: where little is published, days may pass in which nothing is.
 */
export function reasonToStop(
  answer: Answer,
  status: Status,
  failingSince: string | null | undefined,
  now: number,
): string | undefined {
  if (isGone(answer)) return 'The receiver answered 410: it wants nothing more.'
  if (status !== 'gave-up' || !failingSince) return undefined
  if (now - Date.parse(failingSince) < FAILING_FOR) return undefined
  return `Nothing could be delivered for five days. The last attempt: ${inWords(answer)}`
}
