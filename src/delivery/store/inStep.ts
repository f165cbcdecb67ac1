import { setTimeout } from 'node:timers/promises'
import type { Row as AnyRow } from '../../releases'
import { Problem } from '../problems'
import type { Catalogue } from './catalogue'
import type { Row } from './row'
import type { Standing } from './standing'
import type { Store } from './store'

/** The database has gone on since the catalogue was made that asks; what stood there then is no more. */
export class Outdated extends Error {
  override name = 'Outdated'
}

/**
 * The rows of documents as one catalogue knows them, in its order.
 *
 * @throws Outdated where one is of another release
 */
export function inStep(standings: readonly Standing[], rows: ReadonlyMap<string, AnyRow>): Row[] {
  return standings.map(({ uid, release }) => {
    const row = rows.get(uid)
    if (!row || row.deleted || row.release !== release) throw new Outdated(uid)
    return row
  })
}

/** Milliseconds to wait, try by try, for a release that is being written. */
const PAUSES = [0, 10, 20, 50, 100, 200, 400, 800, 1600, 3200]

/**
 * Does what reads documents of a catalogue, and again with the next one where a release came between.
 *
 * @throws Problem where the store is not open, or a release takes long to write
 */
export async function inStepWith<T>(
  store: Store,
  task: (catalogue: Catalogue) => Promise<T>,
): Promise<T> {
  for (const pause of PAUSES) {
    const catalogue = store.current()
    if (!catalogue) throw new Problem('not-ready', 'Try again in a few seconds.')
    try {
      return await task(catalogue)
    } catch (error) {
      if (!(error instanceof Outdated)) throw error
      await store.catchUp()
      if (store.current() === catalogue) await setTimeout(pause)
    }
  }
  throw new Problem(
    'not-ready',
    'What is asked for is being published. Try again in a few seconds.',
  )
}
