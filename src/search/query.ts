/** What is asked for, in the words of one language. */
import type { Query } from 'minisearch'
import { fold } from './fold'
import type { Language } from './languages'
import type { Lexicon } from './lexicon'
import { wordsIn } from './words'

/** More words than anybody types; each costs time. */
const MOST_WORDS = 12

/**
 * How a search is taken: as it is written; with slips forgiven; with any of its words enough. The next is tried
 * only where the one before finds nothing.
 */
export const WAYS = ['exact', 'forgiving', 'any'] as const
export type Way = (typeof WAYS)[number]

/** @returns undefined where there is no word to look for, or none that could be a slip */
export function queryFor(
  asked: string,
  way: Way,
  lexicon: Lexicon,
  language: Language | undefined,
): Query | undefined {
  const { all, words } = wordsOf(asked, language)
  if (words.length === 0) return undefined
  const last = all.at(-1)
  // What somebody has written so is no slip.
  const slips = words.map((word) => way !== 'exact' && !lexicon.has(lexicon.termsFor(word)))
  if (way === 'forgiving' && !slips.includes(true)) return undefined
  return {
    combineWith: way === 'any' ? 'OR' : 'AND',
    queries: words.map((word, index) =>
      forms(lexicon.termsFor(word), word === last, slips[index] === true),
    ),
  }
}

/** The words of a search, and those of them that are looked for. */
export function wordsOf(asked: string, language: Language | undefined) {
  const all = [...new Set([...wordsIn(asked)].map(({ word }) => word))].slice(0, MOST_WORDS)
  const telling = all.filter((word) => saysSomething(fold(word), language))
  return { all, words: telling.length > 0 ? telling : all }
}

/** A word as it is typed, which may not be finished where it is the last, or any word of its stem. */
function forms([typed = '', stem]: readonly string[], isLast: boolean, isSlip: boolean): Query {
  const query = { queries: [typed], prefix: isLast, fuzzy: isSlip && slipsIn(typed) }
  return stem === undefined ? query : { combineWith: 'OR', queries: [query, stem] }
}

/** How many letters of a word may be wrong. Two letters that changed places are two. */
function slipsIn({ length }: string): number | false {
  if (length < 4) return false
  return length < 6 ? 1 : 2
}

/** A single letter is what an apostrophe has left over; of a script without blanks it is a word. */
const saysSomething = (word: string, language: Language | undefined) =>
  !/^[a-z]$/.test(word) && !language?.stopWords.has(word)
