import type { Row } from './row'

/** A document's place in the lists of its type, compared part by part. */
export type Place = (string | number)[]

export interface Placed<T> {
  row: T
  /** Does not change while a list is paged through, unless somebody moves the document. */
  place: Place
}

type Lookup = (uid: string) => Row | undefined

/** Courses by address, modules and sections in reading order, parts by id, which never changes. */
export function placeOf(row: Row, find: Lookup): Place {
  const above = (uid: string | null) => (uid === null ? undefined : find(uid))
  switch (row.type) {
    case 'course':
      return [row.slug ?? '', row.uid]
    case 'module': {
      const course = above(row.course)
      return [course ? 0 : 1, course?.slug ?? '', row.position, row.uid]
    }
    case 'section': {
      const module = above(row.module)
      return [...(module ? placeOf(module, find) : []), row.position, row.uid]
    }
    default:
      return [row.uid]
  }
}

export function comparePlaces(one: Place, other: Place): number {
  for (const [index, part] of one.entries()) {
    const difference = compareParts(part, other[index])
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** By code unit, so that the order is the same on every machine. */
function compareParts(one: string | number, other: string | number | undefined): number {
  if (other === undefined) return 1
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [left, right] = [String(one), String(other)]
  return left < right ? -1 : left > right ? 1 : 0
}
