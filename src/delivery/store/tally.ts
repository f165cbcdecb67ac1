/** How many there are of each kind of thing. Never changes; a change makes another. */
export class Tally {
  private constructor(private readonly counts: ReadonlyMap<string, number>) {}

  static readonly EMPTY = new Tally(new Map())

  of(name: string): number {
    return this.counts.get(name) ?? 0
  }

  /** Everything of which there is any, by code unit. */
  get names(): string[] {
    return [...this.counts.keys()].sort()
  }

  with(leaving: Iterable<string>, coming: Iterable<string>): Tally {
    const counts = new Map(this.counts)
    for (const name of coming) counts.set(name, (counts.get(name) ?? 0) + 1)
    for (const name of leaving) {
      const left = (counts.get(name) ?? 0) - 1
      if (left > 0) counts.set(name, left)
      else counts.delete(name)
    }
    return new Tally(counts)
  }
}
