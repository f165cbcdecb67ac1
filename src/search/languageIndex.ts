import MiniSearch from 'minisearch'
import { excerptOf, type Excerpt, type KeptPassage } from './excerpt'
import type { Findable } from './findable'
import { fold } from './fold'
import { languageOf, type Language } from './languages'
import { Lexicon } from './lexicon'
import { queryFor, wordsOf, type Way } from './query'
import { countWords, readText, wordIdsOf, type Text } from './text'

const FIELDS = ['title', 'context', 'headings', 'text'] as const
const BOOST = { title: 6, context: 0.5, headings: 2, text: 1 } satisfies Weights
type Weights = Record<(typeof FIELDS)[number], number>

/** What is kept of a document to take it out again and to show where in it something stands. */
interface Kept extends Texts {
  id: string
  /** How many words it has. */
  size: number
  weight: number
}

interface Texts {
  title: Text
  context: Text
  passages: KeptPassage[]
}

/** A document that was found. */
export interface Match {
  id: string
  score: number
  /** Under which of its words. */
  terms: string[]
  /** Words that were looked for, as they are typed. */
  asked: ReadonlySet<string>
}

/** The documents in one language. The library sees numbers of words, so that each word is kept but once. */
export class LanguageIndex {
  private readonly language: Language | undefined
  private readonly lexicon: Lexicon
  private readonly index: MiniSearch<Kept>
  private readonly kept = new Map<string, Kept>()
  private held = 0

  constructor(primary: string) {
    this.language = languageOf(primary)
    const lexicon = new Lexicon(this.language)
    this.lexicon = lexicon
    this.index = new MiniSearch<Kept>({
      fields: [...FIELDS],
      extractField: (document, field) =>
        field === 'id' ? document.id : FIELD_TEXTS[field as keyof Weights](document),
      tokenize: (numbers) => (numbers === '' ? [] : numbers.split(' ')),
      processTerm: (number) => [...lexicon.termsOf(Number(number))],
      searchOptions: {
        boost: BOOST,
        tokenize: (term) => [term],
        processTerm: (term) => term,
      },
    })
  }

  /** How many words its documents have. */
  get words(): number {
    return this.held
  }

  get isEmpty(): boolean {
    return this.kept.size === 0
  }

  put(id: string, { weight, title, context, passages }: Findable): void {
    this.drop(id)
    const { lexicon } = this
    const texts = {
      title: readText(title, lexicon),
      context: readText(context, lexicon),
      passages: passages.map(({ anchor, heading, text }) => ({
        anchor,
        heading: heading === null ? null : readText(heading, lexicon),
        body: readText(text, lexicon),
      })),
    }
    const kept: Kept = { id, weight, size: sizeOf(texts), ...texts }
    this.index.add(kept)
    this.kept.set(id, kept)
    this.held += kept.size
  }

  drop(id: string): void {
    const kept = this.kept.get(id)
    if (!kept) return
    // Taken out at once, not left for later: scores must not depend on what was there before.
    this.index.remove(kept)
    for (const text of textsOf(kept)) {
      for (const word of wordIdsOf(text)) this.lexicon.giveBack(word)
    }
    this.kept.delete(id)
    this.held -= kept.size
  }

  search(asked: string, way: Way, accepts?: (id: string) => boolean): Match[] {
    const query = queryFor(asked, way, this.lexicon, this.language)
    if (query === undefined) return []
    const typed = new Set(wordsOf(asked, this.language).words.map(fold))
    return this.index
      .search(query, accepts && { filter: ({ id }) => accepts(id as string) })
      .map(({ id, score, terms }) => ({
        id: id as string,
        score: score * (this.kept.get(id as string)?.weight ?? 1),
        terms,
        asked: typed,
      }))
  }

  excerpt({ id, terms, asked }: Match): Excerpt {
    const passages = this.kept.get(id)?.passages ?? []
    const found = [...this.lexicon.wordsWith(terms)]
    const telling = found.filter((word) => this.tells(word, asked))
    return excerptOf(passages, new Set(telling.length > 0 ? telling : found), this.lexicon)
  }

  /** Whether a word is worth a mark: one that every text has only stands there where it was looked for. */
  private tells(word: number, asked: ReadonlySet<string>): boolean {
    const [typed = ''] = this.lexicon.termsOf(word)
    return asked.has(typed) || !this.language?.stopWords.has(typed)
  }
}

const textsOf = ({ title, context, passages }: Texts): Text[] => [
  title,
  context,
  ...passages.flatMap(({ heading, body }) => (heading ? [heading, body] : [body])),
]

const sizeOf = (texts: Texts) => textsOf(texts).reduce((sum, text) => sum + countWords(text), 0)

const numbersOf = (texts: readonly (Text | null)[]) =>
  texts.flatMap((text) => (text ? wordIdsOf(text) : [])).join(' ')

/** Each field as the numbers of its words. */
const FIELD_TEXTS: Record<keyof Weights, (kept: Kept) => string> = {
  title: ({ title }) => numbersOf([title]),
  context: ({ context }) => numbersOf([context]),
  headings: ({ passages }) => numbersOf(passages.map(({ heading }) => heading)),
  text: ({ passages }) => numbersOf(passages.map(({ body }) => body)),
}
