import { element, type Element } from '../element'
import { S, rx } from '../patterns'
import type { SpanParser, State } from '../state'

const BLANK = rx`${S}`
const AFTER_LETTER = /\p{Alphabetic}-?$/u
const WORD_START = /^[\p{Alphabetic}\p{Nd}]/u

interface Mark {
  type: 'em' | 'strong'
  delimiter: string
}

const isOpen = (state: State, type: Mark['type']): boolean =>
  state.tree.type === type || state.ancestors.some((el) => el.type === type)

/** May emphasis end here? Not after a blank, nor where a longer mark or a word goes on. */
function endsHere(state: State, el: Element, { type, delimiter }: Mark): boolean {
  const { before, rest } = state.src
  if (/[ \t\r\n\f\v]/.test(before)) return false
  const double = delimiter + delimiter
  if (type === 'em' && rest.startsWith(double) && !rest.startsWith(double + delimiter)) return false
  if (delimiter.startsWith('_') && WORD_START.test(rest.slice(delimiter.length))) return false
  return el.children.length > 0
}

function readUntil(state: State, mark: Mark, line: number): Element | undefined {
  const el = element(mark.type, '', { line })
  const stop = mark.delimiter.startsWith('_')
    ? mark.type === 'em'
      ? /_/u
      : /__/u
    : mark.type === 'em'
      ? /\*/u
      : /\*\*/u
  const found = state.parseSpans(el, { stop, accept: () => endsHere(state, el, mark) })
  if (!found) return undefined
  state.src.pos += mark.delimiter.length
  return el
}

/** `*em*` and `**strong**`; `_` does not begin within a word. */
export const emphasis: SpanParser = {
  start: /\*\*?|__?/u,
  trigger: '\\*|_',
  parse(state, [delimiter]) {
    const { src } = state
    const { pos, line } = src
    const type = delimiter.length === 2 ? 'strong' : 'em'
    const char = delimiter.charAt(0)
    const inWord = char === '_' && AFTER_LETTER.test(src.text.slice(Math.max(0, pos - 4), pos))
    src.pos += delimiter.length
    if (inWord || src.check(BLANK) || isOpen(state, type)) {
      state.addText(delimiter)
      return
    }
    let el = state.attempt(delimiter, () => readUntil(state, { type, delimiter }, line))
    if (!el && type === 'strong' && state.tree.type !== 'em') {
      src.pos = pos + 1
      el = state.attempt(char, () => readUntil(state, { type: 'em', delimiter: char }, line))
    }
    if (el) {
      state.tree.children.push(el)
      return
    }
    src.pos = pos + delimiter.length
    state.addText(delimiter)
  },
}
