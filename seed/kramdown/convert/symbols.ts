import { namedCharacter, numberedCharacter } from '../entities'
import type { Converter } from './context'
import { characterReference, escapeText } from './html'

const QUOTES = '‘’“”'

const SYMBOLS = new Map([
  ['…', 'hellip'],
  ['—', 'mdash'],
  ['–', 'ndash'],
  ['«', 'laquo'],
  ['»', 'raquo'],
  ['«\u00a0', 'laquo_space'],
  ['\u00a0»', 'raquo_space'],
])

/** A quote as `smart_quotes` has it. */
export const smartQuote: Converter = ({ state }, { value }) => {
  const name = state.options.smart_quotes[QUOTES.indexOf(value)] ?? ''
  const number = /^\s*\d+\s*$/.test(name)
  const char = number ? numberedCharacter(Number(name)) : namedCharacter(name)
  return characterReference(char ?? value, undefined)
}

/** A symbol as `typographic_symbols` has it. */
export const typographicSymbol: Converter = ({ state }, { value }) => {
  const set = state.options.typographic_symbols.get(SYMBOLS.get(value) ?? '')
  return set === undefined ? value : escapeText(set)
}
