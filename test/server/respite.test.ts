/** How long it is until a process that has ended is replaced. */
import { expect, it } from '@jest/globals'
import { respite } from '../../src/server/respite'

it('is no time after an accident, and longer with every failure, up to half a minute', () => {
  const pauses = [0, 1, 2, 3, 6, 7, 8, 5000].map(respite)
  expect(pauses).toEqual([0, 500, 1000, 2000, 16_000, 30_000, 30_000, 30_000])
})
