import { element } from '../element'
import type { SpanParser } from '../state'

const SYMBOLS = new Map([
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['<< ', '«\u00a0'],
  [' >>', '\u00a0»'],
  ['<<', '«'],
  ['>>', '»'],
])

export const typographicSymbols: SpanParser = {
  start: /---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>/u,
  trigger: '--|\\.\\.\\.|(?:\\\\| )?(?:<<|>>)',
  parse(state, [written]) {
    const { line } = state.src
    state.src.pos += written.length
    const symbol = SYMBOLS.get(written)
    if (symbol) {
      state.tree.children.push(element('typographic_sym', symbol, { line }))
      return
    }
    const char = written.charAt(1)
    const original = char === '<' ? '&lt;' : '&gt;'
    for (let i = 0; i < 2; i++)
      state.tree.children.push(element('entity', char, { line, original }))
  },
}
