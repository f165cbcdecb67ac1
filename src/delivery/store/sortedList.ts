import { compareIn, compareTo, isSorted, placeIn, sorted, type Order, type Place } from './order'

/** How many items stand in a run; one that has come to twice as many is halved. */
const RUN = 512

type Run<T> = readonly T[]

/**
 * Items in their order. A list never changes: a change makes another, which copies the runs that it touches and
 * shares all others, so that it costs what changes and not what is there.
 */
export class SortedList<T> {
  readonly length: number

  private constructor(
    readonly order: Order<T>,
    private readonly runs: readonly Run<T>[],
  ) {
    this.length = runs.reduce((sum, run) => sum + run.length, 0)
  }

  static of<T>(order: Order<T>, items: Iterable<T>): SortedList<T> {
    const all = [...items]
    return SortedList.ofSorted(order, isSorted(order, all) ? all : sorted(order, all))
  }

  /** @param items that stand in the order already */
  static ofSorted<T>(order: Order<T>, items: readonly T[]): SortedList<T> {
    const runs = Array.from({ length: Math.ceil(items.length / RUN) }, (_, index) =>
      items.slice(index * RUN, (index + 1) * RUN),
    )
    return new SortedList(order, runs)
  }

  placeOf(item: T): Place {
    return placeIn(this.order, item)
  }

  /** The item at a place. */
  at(place: Place): T | undefined {
    const isAt = (item: T) => compareTo(this.order, item, place) >= 0
    const run = this.runs[firstWhere(this.runs, (items) => isAt(lastOf(items)))]
    const item = run?.[firstWhere(run, isAt)]
    return item !== undefined && compareTo(this.order, item, place) === 0 ? item : undefined
  }

  /** The items behind a place, or all of them. A place may say less than all parts: then what it says all of stands behind it. */
  *after(place: Place = []): Generator<T> {
    const isBehind = (item: T) => compareTo(this.order, item, place) > 0
    const first = firstWhere(this.runs, (items) => isBehind(lastOf(items)))
    for (let index = first; index < this.runs.length; index += 1) {
      const run = this.runs[index] ?? []
      const start = index === first ? firstWhere(run, isBehind) : 0
      for (let at = start; at < run.length; at += 1) yield run[at] as T
    }
  }

  /**
   * @param leaving items of this list
   * @param coming items that are not in it, or are leaving
   * @param order by which the items that stay stand as they do by the order there was
   */
  with(leaving: Iterable<T>, coming: Iterable<T>, order = this.order): SortedList<T> {
    if (this.length === 0) return SortedList.of(order, coming)
    const runs = new Runs(this.runs)
    for (const item of leaving) runs.remove(this.order, item)
    for (const item of coming) runs.add(order, item)
    return new SortedList(order, runs.all)
  }
}

/** The runs of a list that is being made of another. */
class Runs<T> {
  readonly all: Run<T>[]
  /** Those that no other list has. */
  private readonly own = new Set<Run<T>>()

  constructor(runs: readonly Run<T>[]) {
    this.all = [...runs]
  }

  remove(order: Order<T>, item: T): void {
    const at = this.runFor(order, item)
    const found = placeFor(order, this.all[at] ?? [], item)
    const other = this.all[at]?.[found]
    if (other === undefined || compareIn(order, other, item) !== 0) return
    const run = this.ownAt(at)
    run.splice(found, 1)
    if (run.length === 0) this.all.splice(at, 1)
  }

  add(order: Order<T>, item: T): void {
    const at = Math.max(0, Math.min(this.runFor(order, item), this.all.length - 1))
    const run = this.ownAt(at)
    run.splice(placeFor(order, run, item), 0, item)
    if (run.length < 2 * RUN) return
    const halves = [run.slice(0, RUN), run.slice(RUN)]
    for (const half of halves) this.own.add(half)
    this.all.splice(at, 1, ...halves)
  }

  private runFor(order: Order<T>, item: T): number {
    return firstWhere(this.all, (run) => compareIn(order, lastOf(run), item) >= 0)
  }

  private ownAt(at: number): T[] {
    const run = this.all[at] ?? []
    if (this.own.has(run)) return run as T[]
    const copy = [...run]
    this.own.add(copy)
    this.all[at] = copy
    return copy
  }
}

const placeFor = <T>(order: Order<T>, run: Run<T>, item: T): number =>
  firstWhere(run, (other) => compareIn(order, other, item) >= 0)

/** A run is never empty. */
const lastOf = <T>(run: Run<T>): T => run[run.length - 1] as T

/** The first index at which something holds that holds from there on; the length where it never does. */
function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
