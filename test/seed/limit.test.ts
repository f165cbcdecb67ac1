/** Pieces of work that share a clock: none pays for those before it. */
import { expect, it } from '@jest/globals'
import { eachWithinTime } from '../../seed/limit'

const MAY_TAKE = 1000

function takeTime(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

it('pieces that each take what one may are all done, however long they take together', () => {
  const pieces = [1, 2, 3, 4, 5]
  const done = eachWithinTime<number, number | string>(
    MAY_TAKE,
    pieces,
    (piece) => {
      takeTime(MAY_TAKE / 3)
      return piece
    },
    () => 'stopped',
  )
  expect(done).toEqual(pieces)
})

it('one that takes longer is stopped, and those after it are done', () => {
  const done = eachWithinTime<number, number | string>(
    MAY_TAKE / 10,
    [0, Infinity, 0],
    (milliseconds) => {
      takeTime(milliseconds)
      return 'done'
    },
    (_piece, error) => error.milliseconds,
  )
  expect(done).toEqual(['done', MAY_TAKE / 10, 'done'])
})
