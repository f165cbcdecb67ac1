import { readCursor, writeCursor } from './cursor'
import { comparePlaces, type Place, type Placed } from './store/place'

interface PageOptions {
  limit: number
  cursor?: string
  /** What the list is of, filters included. */
  list: string
}

export interface Page<T, Next = string> {
  items: readonly Placed<T>[]
  /** Where the next page begins; absent on the last. */
  next?: Next
}

/** A page of a list in its order: what stands after the cursor's place. */
export function pageOf<T>(
  all: readonly Placed<T>[],
  { limit, cursor, list }: PageOptions,
): Page<T> {
  const after = cursor === undefined ? undefined : readCursor(list, cursor)
  const { items, next } = pageAfter(all, limit, after)
  return next ? { items, next: writeCursor(list, next) } : { items }
}

export function pageAfter<T>(
  all: readonly Placed<T>[],
  limit: number,
  after: Place | undefined,
): Page<T, Place> {
  const start = after ? firstBehind(all, after) : 0
  const items = all.slice(start, start + limit)
  const last = items.at(-1)
  const more = start + limit < all.length
  return more && last ? { items, next: last.place } : { items }
}

/** By halves: who pages through everything comes here once a page. */
function firstBehind(all: readonly Placed<unknown>[], after: Place): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const place = all[middle]?.place ?? []
    if (comparePlaces(place, after) > 0) high = middle
    else low = middle + 1
  }
  return low
}
