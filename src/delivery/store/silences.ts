import { SILENCE } from '../../releases/silence'
import type { JournalEntry } from './journal'

/**
 * Milliseconds that one look counts for at most: where this process was held up, it cannot tell whether others were
 * silent meanwhile.
 */
const MOST = SILENCE / 4

interface Silence {
  said: number
  /** For how many milliseconds nothing else was said. */
  length: number
}

/** Tells a release that was cut off from one that is being written: nobody says any more that it is. */
export class Silences {
  private known = new Map<number, Silence>()
  private looked = 0

  /** @returns those of the unfinished releases that were silent for so long that nobody writes them */
  among(unfinished: readonly JournalEntry[]): JournalEntry[] {
    const now = performance.now()
    const passed = Math.min(now - this.looked, MOST)
    this.looked = now
    const before = this.known
    this.known = new Map(
      unfinished.map(({ release, said }) => {
        const known = before.get(release)
        return [release, { said, length: known?.said === said ? known.length + passed : 0 }]
      }),
    )
    return unfinished.filter(({ release }) => (this.known.get(release)?.length ?? 0) >= SILENCE)
  }
}
