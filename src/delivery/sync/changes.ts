import { pageAfter, type Page } from '../page'
import type { Catalogue } from '../store/catalogue'
import type { Place } from '../store/order'
import { SortedList } from '../store/sortedList'
import type { Known } from '../store/standing'
import { EVERYTHING, SYNC_ORDER } from './order'

/** What has changed since a release, in the order in which it is sent. */
export const changesSince = (catalogue: Catalogue, release: number): SortedList<Known> =>
  SortedList.of(SYNC_ORDER, catalogue.changedSince(release))

/** A page of that, or of everything that is live where there is no release. */
export function changesAfter(
  catalogue: Catalogue,
  since: number | undefined,
  { limit, after }: { limit: number; after: Place | undefined },
): Page<Known, Place> {
  return since === undefined
    ? pageAfter(catalogue.view(EVERYTHING), limit, after)
    : pageAfter(changesSince(catalogue, since), limit, after)
}
