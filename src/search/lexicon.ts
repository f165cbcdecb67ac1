import { fold } from './fold'
import type { Language } from './languages'

/**
 * Stands before a stem, so that a word that looks like the stem of others is better than they. It is longer than
 * slips reach, which else would turn words into stems.
 */
const STEM = '   '

/** Every word of the texts in one language, each kept once, with the terms under which it is found. */
export class Lexicon {
  private readonly words: string[] = []
  private readonly terms: (readonly string[])[] = []
  /** How often each stands in the texts there are. */
  private readonly uses: number[] = []
  private readonly ids = new Map<string, number>()
  private readonly withTerm = new Map<string, number[]>()

  constructor(private readonly language: Language | undefined) {}

  /** Counts a word of a text, as it is written. Its number stays, since other texts may come to use the word. */
  take(word: string): number {
    const id = this.ids.get(word) ?? this.add(word)
    this.uses[id] = (this.uses[id] ?? 0) + 1
    return id
  }

  /** Counts a word less, where a text has gone. */
  giveBack(id: number): void {
    this.uses[id] = (this.uses[id] ?? 0) - 1
  }

  /** Whether a text has a word under one of these terms. */
  has(terms: readonly string[]): boolean {
    return terms.some((term) => this.withTerm.get(term)?.some((id) => (this.uses[id] ?? 0) > 0))
  }

  lengthOf(id: number): number {
    return this.words[id]?.length ?? 0
  }

  /** As it is typed, which finds what is half typed, and its stem, which finds its other forms. */
  termsOf(id: number): readonly string[] {
    return this.terms[id] ?? []
  }

  /** As `termsOf`, of a word that need not stand in a text. */
  termsFor(word: string): readonly string[] {
    const typed = fold(word)
    if (!this.language) return [typed]
    const stem = this.language.stem(word.toLowerCase().normalize('NFC'))
    return [typed, STEM + fold(stem)]
  }

  /** The words that are found under any of these terms. */
  wordsWith(terms: readonly string[]): ReadonlySet<number> {
    return new Set(terms.flatMap((term) => this.withTerm.get(term) ?? []))
  }

  private add(word: string): number {
    const id = this.words.push(word) - 1
    const terms = this.termsFor(word)
    this.terms.push(terms)
    this.ids.set(word, id)
    for (const term of terms) {
      const others = this.withTerm.get(term)
      if (others) others.push(id)
      else this.withTerm.set(term, [id])
    }
    return id
  }
}
