/**
 * What is counted of requests: plain numbers, read when somebody asks for them. An answer out of memory takes so little
 * that the counters of a library of metrics would be a noticeable part of it.
 */

/** Upper bounds of the classes in which times are counted, in seconds. */
export const BOUNDS = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
] as const

/** Times of one kind. */
export class Times {
  count = 0
  /** Seconds in all. */
  sum = 0
  /** How many took no longer than each bound, and longer than the bound before; the last, longer than all. */
  readonly classes = new Array<number>(BOUNDS.length + 1).fill(0)

  /** @param seconds of one more */
  add(seconds: number): void {
    this.count += 1
    this.sum += seconds
    let at = 0
    while (at < BOUNDS.length && seconds > (BOUNDS[at] as number)) at += 1
    this.classes[at] = (this.classes[at] as number) + 1
  }
}

/** How often something was found in memory, and how often not. */
export class Finds {
  hits = 0
  misses = 0
}

export class Meter {
  /** Times of answers, by the route, as it is declared, and the status. */
  readonly routes = new Map<string, Map<number, Times>>()
  /** Of finished answers. */
  readonly answers = new Finds()
  /** Of the documents that answers are made of. */
  readonly documents = new Finds()

  /** Counts an answer that took so many seconds. */
  answered(route: string, status: number, seconds: number): void {
    let statuses = this.routes.get(route)
    if (!statuses) this.routes.set(route, (statuses = new Map<number, Times>()))
    let times = statuses.get(status)
    if (!times) statuses.set(status, (times = new Times()))
    times.add(seconds)
  }
}
