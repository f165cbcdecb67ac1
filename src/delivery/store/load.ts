/** From the standings in a database to those in memory. */
import type { Row, StoredStanding } from '../../releases'
import { shownIn } from '../../releases/delivered'
import { inTime } from '../inTime'
import type { Journal } from './journal'
import { standingFrom, type Known, type Once } from './standing'

/** How many documents are read at a time, only to learn where they are shown. */
const SLICE = 100

/**
 * Where the documents stand that a release with a higher number changed.
 *
 * @param patience milliseconds that each answer may take: how many there are depends on how much is published
 * @throws Late
 */
export async function standingsSince(
  journal: Pick<Journal, 'standingsSince' | 'rows'>,
  release: number,
  patience: number,
): Promise<Known[]> {
  const once = sharing()
  const all: Known[] = []
  const shared: StoredStanding[] = []
  for await (const slice of eachInTime(journal.standingsSince(release), patience)) {
    for (const standing of slice) {
      if (standing.shared) shared.push(standing)
      else all.push(standingFrom(standing, { once }))
    }
  }
  for (let begin = 0; begin < shared.length; begin += SLICE) {
    const slice = shared.slice(begin, begin + SLICE)
    const rows = await inTime(journal.rows(slice.map(({ uid }) => uid)), patience)
    const places = new Map(rows.map((row) => [row.uid, placesOf(row)]))
    for (const standing of slice) {
      all.push(standingFrom(standing, { once, modules: places.get(standing.uid) }))
    }
  }
  return all
}

async function* eachInTime<T>(all: AsyncIterable<T>, patience: number): AsyncGenerator<T> {
  const iterator = all[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await inTime(iterator.next(), patience)
      if (next.done) return
      yield next.value
    }
  } finally {
    // What hangs ends only when its answer has come, so nobody waits for that.
    iterator.return?.().catch(() => {
      // Whoever asked was told already.
    })
  }
}

const placesOf = (row: Row) => (row.deleted ? [] : shownIn(row.document))

/** Most documents name the same few things, each of which then is in memory once. */
function sharing(): Once {
  const known = new Map<string, string>()
  return <T extends string | null>(text: T): T => {
    if (text === null) return text
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return (first ?? text) as T
  }
}
