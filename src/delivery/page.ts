import { readCursor, writeCursor } from './cursor'
import { comparePlaces, type Placed } from './store/place'

interface PageOptions {
  limit: number
  cursor?: string
  /** What the list is of, filters included. */
  list: string
}

export interface Page<T> {
  items: readonly Placed<T>[]
  /** Cursor of the next page; absent on the last. */
  next?: string
}

/** A page of a list in its order: what stands after the cursor's place. */
export function pageOf<T>(
  all: readonly Placed<T>[],
  { limit, cursor, list }: PageOptions,
): Page<T> {
  const after = cursor === undefined ? undefined : readCursor(list, cursor)
  const start = after ? all.findIndex(({ place }) => comparePlaces(place, after) > 0) : 0
  if (start === -1) return { items: [] }
  const items = all.slice(start, start + limit)
  const last = items.at(-1)
  const more = start + limit < all.length
  return more && last ? { items, next: writeCursor(list, last.place) } : { items }
}
