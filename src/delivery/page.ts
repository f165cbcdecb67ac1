import { readCursor, writeCursor } from './cursor'
import type { Place } from './store/order'
import type { SortedList } from './store/sortedList'

interface PageOptions<T> {
  limit: number
  cursor?: string
  /** What the list is of, filters included. */
  list: string
  /**
   * Whether an item is in the list.
   * @default every one
   */
  accepts?: (item: T) => boolean
}

export interface Page<T, Next = string> {
  items: T[]
  /** Where the next page begins; absent on the last. */
  next?: Next
}

/** A page of a list in its order: what stands after the cursor's place. */
export function pageOf<T>(
  all: SortedList<T>,
  { limit, cursor, list, accepts }: PageOptions<T>,
): Page<T> {
  const after = cursor === undefined ? undefined : readCursor(list, cursor)
  const { items, next } = pageAfter(all, limit, after, accepts)
  return next ? { items, next: writeCursor(list, next) } : { items }
}

export function pageAfter<T>(
  all: SortedList<T>,
  limit: number,
  after: Place | undefined,
  accepts: (item: T) => boolean = () => true,
): Page<T, Place> {
  const items: T[] = []
  for (const item of all.after(after)) {
    if (!accepts(item)) continue
    const last = items.at(-1)
    if (items.length === limit && last !== undefined) return { items, next: all.placeOf(last) }
    items.push(item)
  }
  return { items }
}
