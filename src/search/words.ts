/** A word of a text and where it begins there, in UTF-16 units. */
export interface Word {
  word: string
  start: number
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Scripts that set no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a text in any script. An apostrophe parts them: “l’école” holds “école”, “learner’s” “learner”. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(word)) yield* segmentsOf(word, index)
    else yield { word, start: index }
  }
}

function* segmentsOf(run: string, offset: number): Generator<Word> {
  for (const { segment, index, isWordLike } of SEGMENTER.segment(run)) {
    if (isWordLike) yield { word: segment, start: offset + index }
  }
}
