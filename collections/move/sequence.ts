/** What moving one document past its neighbour comes to. */
import { aboveOf, below, placeOf, type Branch } from '../../src/model'

export type Direction = 'up' | 'down'

/** Places of those that get another. What stands below a document goes along with it. */
export function movedPlaces<T extends Branch>(
  branches: readonly T[],
  one: T,
  to: Direction,
): { branch: T; order: number }[] {
  const beside = below(branches, aboveOf(branches, one))
  const at = beside.indexOf(one)
  const neighbour = beside[to === 'up' ? at - 1 : at + 1]
  if (!neighbour) return []
  const [first, second] = to === 'up' ? [one, neighbour] : [neighbour, one]
  const block = (branch: T) => [branch, ...below(branches, branch)]
  const sequence = below(branches, undefined).flatMap(block)
  const pair = [...block(first), ...block(second)]
  const start = Math.min(sequence.indexOf(first), sequence.indexOf(second))
  sequence.splice(start, pair.length, ...pair)
  const places = distinct(branches.map(placeOf))
  return sequence.flatMap((branch, index) => {
    const order = places[index] ?? index
    return order === placeOf(branch) ? [] : [{ branch, order }]
  })
}

/** The same places in order, and no two alike. */
function distinct(places: number[]): number[] {
  let next = 0
  return places
    .sort((one, other) => one - other)
    .map((place) => {
      const own = Math.max(place, next)
      next = own + 1
      return own
    })
}
