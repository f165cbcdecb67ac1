/** Letters that Unicode does not take apart into a letter and its mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const UNDIVIDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/**
 * A word as somebody types it who has no accents on the keyboard. Only marks of European scripts go: in others
 * a mark is a vowel or makes another letter.
 */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(UNDIVIDED, (letter) => LETTERS[letter] ?? letter)
