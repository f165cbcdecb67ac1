/** Milliseconds for which a process must have served for its end to be an accident that has nothing to do with others. */
export const STEADY = 60_000

const FIRST = 500
const LONGEST = 30_000

/**
 * How many milliseconds to wait before a process that has ended is replaced: what ends again and again would otherwise take
 * from those that serve what the machine has.
 *
 * @param failures how many have ended in a row, each before it had served steadily
 */
export const respite = (failures: number): number =>
  failures === 0 ? 0 : Math.min(FIRST * 2 ** (failures - 1), LONGEST)
