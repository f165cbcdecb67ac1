export type Part = string | number

/** A place in an order, compared part by part. */
export type Place = readonly Part[]

/** What items are ordered by, the most telling part first. The last tells any two of them apart. */
export type Order<T> = readonly ((item: T) => Part)[]

export const placeIn = <T>(order: Order<T>, item: T): Place => order.map((part) => part(item))

export function compareIn<T>(order: Order<T>, one: T, other: T): number {
  for (const part of order) {
    const difference = compareParts(part(one), part(other))
    if (difference !== 0) return difference
  }
  return 0
}

/** Where an item stands to a place: behind one that says less than all of its parts. */
export function compareTo<T>(order: Order<T>, item: T, place: Place): number {
  for (const [index, part] of order.entries()) {
    const other = place[index]
    const difference = other === undefined ? 1 : compareParts(part(item), other)
    if (difference !== 0) return difference
  }
  return 0
}

/** A database mostly gives what it is asked for in the order that is wanted. */
export const isSorted = <T>(order: Order<T>, items: readonly T[]): boolean =>
  items.every((item, index) => index === 0 || compareIn(order, items[index - 1] as T, item) <= 0)

/** So few are sorted by comparing them. */
const FEW = 64

/** Many are sorted part by part, so that a part is worked out once of each and not with every comparison. */
export function sorted<T>(order: Order<T>, items: readonly T[]): T[] {
  const [part, ...rest] = order
  if (part === undefined || rest.length === 0 || items.length <= FEW) {
    return [...items].sort((one, other) => compareIn(order, one, other))
  }
  const groups = new Map<Part, T[]>()
  for (const item of items) {
    const key = part(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  const all: T[] = []
  for (const key of [...groups.keys()].sort(compareParts)) {
    for (const item of sorted(rest, groups.get(key) ?? [])) all.push(item)
  }
  return all
}

/** By code unit, so that the order is the same on every machine. */
function compareParts(one: Part, other: Part): number {
  if (one === other) return 0
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one) < String(other) ? -1 : 1
}
