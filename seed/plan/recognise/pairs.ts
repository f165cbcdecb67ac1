/** Pairs what the source has with what was imported before. */
import { likeness, type Words } from './words'

/** What is not paired yet, and what is. */
export class Pairs<New, Old> {
  readonly found = new Map<New, Old>()
  readonly news: Set<New>
  readonly olds: Set<Old>

  constructor(news: Iterable<New>, olds: Iterable<Old>) {
    this.news = new Set(news)
    this.olds = new Set(olds)
  }

  pair(one: New, old: Old): void {
    this.found.set(one, old)
    this.news.delete(one)
    this.olds.delete(old)
  }

  /** Pairs each that has just one counterpart. */
  byEquality(are: (one: New, old: Old) => boolean): void {
    for (const one of [...this.news]) {
      const olds = [...this.olds].filter((old) => are(one, old))
      const [old] = olds
      if (old === undefined || olds.length > 1) continue
      if ([...this.news].filter((other) => are(other, old)).length === 1) this.pair(one, old)
    }
  }

  /** Pairs those that are most alike first; those that are not alike stay alone. */
  byLikeness(
    words: { of: (one: New) => Words; ofOld: (old: Old) => Words },
    may: (one: New, old: Old) => boolean = () => true,
  ): void {
    const candidates = [...this.news].flatMap((one) =>
      [...this.olds]
        .filter((old) => may(one, old))
        .map((old) => ({ one, old, alike: likeness(words.of(one), words.ofOld(old)) })),
    )
    candidates.sort((a, b) => b.alike - a.alike)
    for (const { one, old, alike } of candidates) {
      if (alike > 0 && this.news.has(one) && this.olds.has(old)) this.pair(one, old)
    }
  }
}
