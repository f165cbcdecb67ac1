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
    for (const [name, count] of counted(coming)) counts.set(name, (counts.get(name) ?? 0) + count)
    for (const [name, count] of counted(leaving)) {
      const left = (counts.get(name) ?? 0) - count
      if (left > 0) counts.set(name, left)
      else counts.delete(name)
    }
    return new Tally(counts)
  }
}

/** How often each name stands in a row; of very many, the same mostly follow each other. */
function* counted(names: Iterable<string>): Generator<[name: string, count: number]> {
  let [same, count]: [string | undefined, number] = [undefined, 0]
  for (const name of names) {
    if (name === same) {
      count += 1
      continue
    }
    if (same !== undefined) yield [same, count]
    ;[same, count] = [name, 1]
  }
  if (same !== undefined) yield [same, count]
}
