import type { Body, Document, Relaxed } from '../contract'
import type { Excerpt } from './excerpt'
import { findable } from './findable'
import { LanguageIndex, type Match } from './languageIndex'
import { primaryOf } from './languages'
import { WAYS, type Way } from './query'

export type { Excerpt } from './excerpt'

/** Finer differences come from the order in which an index was made. */
const PRECISION = 1000

export interface Asked {
  words: string
  /**
   * Whether a document may be found, by its id.
   * @default every one
   */
  accepts?: (id: string) => boolean
}

export interface Hit {
  id: string
  /** Compares hits of one search. */
  score: number
  /** The place in the document; made only when it is wanted. */
  excerpt: () => Excerpt
}

export interface Found {
  /** The best first; of equal ones the order is the same wherever the same documents are. */
  hits: Hit[]
  /** What was let go so that there are any. */
  relaxed: Relaxed | null
}

const RELAXED: Record<Way, Relaxed | null> = { exact: null, forgiving: 'slips', any: 'words' }

/** Finds documents by their words. Each language has an index of its own, since its words bend in their own way. */
export class SearchIndex {
  private readonly languages = new Map<string, LanguageIndex>()
  private readonly languageOf = new Map<string, string>()

  /** How many words its documents have: each takes about 90 bytes of memory. */
  get words(): number {
    return [...this.languages.values()].reduce((sum, { words }) => sum + words, 0)
  }

  /** Takes a document in, or what it has become. */
  put(document: Document, body: Body | null): void {
    const { id } = document
    this.drop(id)
    const language = primaryOf(document.language)
    const index = this.languages.get(language) ?? new LanguageIndex(language)
    index.put(id, findable(document, body))
    this.languages.set(language, index)
    this.languageOf.set(id, language)
  }

  drop(id: string): void {
    const language = this.languageOf.get(id)
    if (language === undefined) return
    const index = this.languages.get(language)
    index?.drop(id)
    if (index?.isEmpty) this.languages.delete(language)
    this.languageOf.delete(id)
  }

  search({ words, accepts }: Asked): Found {
    for (const way of WAYS) {
      const hits = [...this.languages.values()].flatMap((index) =>
        index.search(words, way, accepts).map((match) => hitOf(index, match)),
      )
      if (hits.length > 0) return { hits: hits.sort(compareHits), relaxed: RELAXED[way] }
    }
    return { hits: [], relaxed: null }
  }
}

const hitOf = (index: LanguageIndex, match: Match): Hit => ({
  id: match.id,
  score: Math.round(match.score * PRECISION) / PRECISION,
  excerpt: () => index.excerpt(match),
})

const compareHits = (one: Hit, other: Hit) =>
  other.score - one.score || (one.id < other.id ? -1 : 1)
