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
  private readonly ids = new Map<string, number>()
  private readonly withTerm = new Map<string, number[]>()

  constructor(private readonly language: Language | undefined) {}

  /** A number for a word as it is written. It stays, since other texts may come to use the word. */
  idOf(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
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
}
