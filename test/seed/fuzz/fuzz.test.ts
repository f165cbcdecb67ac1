/**
 * Mutated pages through the whole importer: none makes it fail, none takes long, and no word is lost that no
 * rule has dropped. `FUZZ_PAGES=20000 FUZZ_SEED=7` asks for more of them, and for others.
 */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { LONGEST_WORK } from '../../../seed/limit'
import { mutated } from './mutated'
import { outcomeOf, startingPages } from './pipeline'

const PAGES = Number(process.env.FUZZ_PAGES ?? 300)
const SEED = Number(process.env.FUZZ_SEED ?? 20_242)
/** Milliseconds; one page may take its limit, and a busy machine a little more. */
const EACH = 500

/** Rules that say that the importer is at fault; a page that is too slow is kept, and said to be. */
const FAULTS = /^(unaccounted|unconverted-page)$/

test(
  `${PAGES} mutated pages are imported whole`,
  () => {
    fc.assert(
      fc.property(mutated(startingPages()), (body) => {
        const outcome = outcomeOf(body)
        if (!outcome) return
        expect(outcome.lost).toEqual([])
        expect(outcome.diagnostics.filter(({ rule }) => FAULTS.test(rule))).toEqual([])
        expect(outcome.milliseconds).toBeLessThan(2 * LONGEST_WORK)
      }),
      { numRuns: PAGES, seed: SEED },
    )
  },
  60_000 + PAGES * EACH,
)
