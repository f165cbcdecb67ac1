import { pageAfter, type Page } from '../page'
import type { Catalogue } from '../store/catalogue'
import type { Place } from '../store/order'
import { SortedList } from '../store/sortedList'
import type { Known } from '../store/standing'
import { SYNC_ORDER } from './order'

/** So few are sorted whenever they are asked for, and named by one event. */
const FEW = 1000

/** What has changed since a release, in the order in which it is sent; undefined where that is much. */
export function fewSince(catalogue: Catalogue, release: number): SortedList<Known> | undefined {
  const few: Known[] = []
  for (const known of catalogue.changedSince(release)) {
    if (few.length === FEW) return undefined
    few.push(known)
  }
  return SortedList.of(SYNC_ORDER, few)
}

/** A page of that, or of everything that is live where there is no release. */
export function changesAfter(
  catalogue: Catalogue,
  since: number | undefined,
  { limit, after }: { limit: number; after: Place | undefined },
): Page<Known, Place> {
  const few = since === undefined ? undefined : fewSince(catalogue, since)
  if (few) return pageAfter(few, limit, after)
  // Much is found where everything stands: sorting it anew for each page would hold up all others.
  const isWanted = since === undefined ? isLive : ({ release }: Known) => release > since
  return pageAfter(catalogue.inOrder(SYNC_ORDER), limit, after, isWanted)
}

const isLive = ({ deleted }: Known) => !deleted
