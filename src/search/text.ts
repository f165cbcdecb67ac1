import type { Lexicon } from './lexicon'
import { wordsIn } from './words'

/** A text and its words: for each the place where it begins and its number in the lexicon, one after the other. */
export interface Text {
  text: string
  words: Uint32Array
}

export function readText(text: string, lexicon: Lexicon): Text {
  const words: number[] = []
  for (const { word, start } of wordsIn(text)) words.push(start, lexicon.take(word))
  return { text, words: Uint32Array.from(words) }
}

export const wordIdsOf = ({ words }: Text): number[] =>
  [...words].filter((_, index) => index % 2 === 1)

export const countWords = ({ words }: Text): number => words.length / 2
