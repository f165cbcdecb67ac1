/** The order in which the sections of a module, or the modules of a course, are read. */
export interface Placed {
  uid: string
  order?: unknown
}

export const placeOf = ({ order }: Placed): number => (typeof order === 'number' ? order : 0)

/** Equal places by public id, so that the order is one and the same. */
export const inReadingOrder = (one: Placed, other: Placed): number =>
  placeOf(one) - placeOf(other) || (one.uid < other.uid ? -1 : 1)

/** What may stand below another, one level deep. */
export interface Branch extends Placed {
  id: string | number
  /** Id of what it stands below. */
  parent?: unknown
}

/** What stands below one, or at the top, in order. */
export const below = <T extends Branch>(branches: readonly T[], above: T | undefined): T[] =>
  branches.filter((branch) => above === aboveOf(branches, branch)).sort(inReadingOrder)

/** What one stands below. A draft may name anything: itself, or what stands below another. */
export const aboveOf = <T extends Branch>(branches: readonly T[], one: T): T | undefined => {
  const has = ({ parent }: T) => branches.find(({ id }) => id === parent)
  const above = has(one)
  return above && above !== one && !has(above) ? above : undefined
}
