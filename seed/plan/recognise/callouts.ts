/**
 * Callouts of a page. Nothing in the source names them, so their keys count them; one that is put in above
 * others must not make others of those.
 */
import type { ImportDocument } from '../../documents'
import { identified } from '../../documents/identity'
import { sourceDigest } from '../action'
import type { Existing } from '../types'
import { freeKey, type Keys } from './keys'
import type { Pairs } from './pairs'
import type { Words } from './words'

const MARK = '#callout-'

/** Key of the page in which a callout stands. */
export const pageOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf(MARK)))

export type CalloutPairs = Pairs<ImportDocument, Existing>

/** The key that a callout has by its place in a page that goes by this key. */
const counted = (callout: ImportDocument, page: string) =>
  `${page}${callout.key.slice(pageOf(callout.key).length)}`

/** Callouts that say what they said, wherever they stand in their page now; those within others come first. */
export function pairUnchanged(pairs: CalloutPairs, keys: Keys, page: string): void {
  for (const callout of [...pairs.news]) {
    const now = keys.applied(callout)
    const likely = counted(callout, page)
    const olds = [...pairs.olds].sort((a, b) => Number(b.key === likely) - Number(a.key === likely))
    const old = olds.find(
      (known) =>
        identified({ ...now, key: known.key, path: known.path }).digest === sourceDigest(known),
    )
    if (!old) continue
    pairs.pair(callout, old)
    keys.set(callout, old.key)
  }
}

/** Callouts that were changed: the most alike, else the one that is counted the same. */
export function pairChanged(
  pairs: CalloutPairs,
  keys: Keys,
  page: string,
  contents: { of: (callout: ImportDocument) => Words; ofOld: (old: Existing) => Words },
): void {
  pairs.byLikeness(contents)
  pairs.byEquality((callout, old) => counted(callout, page) === old.key)
  for (const [callout, old] of pairs.found) keys.set(callout, old.key)
}

/** What is new gets a key that no other callout of the page has or had. */
export function nameNew(pairs: CalloutPairs, keys: Keys, page: string, taken: Set<string>): void {
  for (const callout of pairs.news) {
    const key = freeKey(counted(callout, page), (name) => taken.has(name))
    taken.add(key)
    keys.set(callout, key)
  }
}
