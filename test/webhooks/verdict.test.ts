/** When an attempt that failed is followed by another. */
import { describe, expect, it } from '@jest/globals'
import { verdictOn } from '../../src/webhooks/verdict'

const BEGUN = Date.parse('2026-01-01T12:00:00Z')
const SECOND = 1000
const DAY = 86_400 * SECOND
/** By which a pause is neither shorter nor longer than it is meant. */
const EVEN = 0.5

const nextTry = (pause: number | undefined, attempts: number, now = BEGUN) =>
  verdictOn(
    { status: 503, pause },
    { kind: 'document.changed', attempts, begunAt: new Date(BEGUN).toISOString() },
    { now, chance: EVEN },
  ).nextTry

describe('the pause after a failure', () => {
  it('grows, though the receiver asks for none', () => {
    for (const asked of [undefined, 0, 1 * SECOND]) {
      const pauses = [1, 2, 3].map((attempts) => Number(nextTry(asked, attempts)) - BEGUN)
      expect(pauses).toEqual([5 * SECOND, 15 * SECOND, 45 * SECOND])
    }
  })

  it('is as long as the receiver asks for, where that is longer', () => {
    expect(nextTry(60 * SECOND, 1)).toBe(BEGUN + 60 * SECOND)
  })

  it('ends with the day, so that there is a last attempt', () => {
    const late = BEGUN + DAY - SECOND
    expect(nextTry(undefined, 9, late)).toBe(BEGUN + DAY)
    expect(nextTry(2 * DAY, 1)).toBe(BEGUN + DAY)
    expect(nextTry(undefined, 10, BEGUN + DAY)).toBeNull()
  })
})
