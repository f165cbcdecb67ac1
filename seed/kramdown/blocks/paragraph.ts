import { element, lastChild } from '../element'
import { LAZY_END } from '../html/lazy-end'
import { lstrip, OPT_SPACE, rstrip, rx } from '../patterns'
import type { BlockParser } from '../state'
import { BLOCKQUOTE_START } from './blockquote'
import { FENCE } from './codeblock-fenced'
import { ATX_HEADER_START } from './header'
import { DEFINITION_START, LIST_START } from './list-patterns'

const LINE = rx`[^\n]*\n`

/** GFM: these need no blank line after a paragraph. */
const PARAGRAPH_END = rx`${LAZY_END}|${LIST_START}|${ATX_HEADER_START}|${DEFINITION_START}|${BLOCKQUOTE_START}|${FENCE}`

/** Whatever nothing else took. A paragraph at once before it goes on. */
export const paragraph: BlockParser = {
  start: rx`${OPT_SPACE}[^ \t][^\n]*\n`,
  parse(state) {
    const { src } = state
    const { pos, line } = src
    let read = ''
    do read += src.scan(LINE)?.[0] ?? src.takeRest()
    while (!src.check(PARAGRAPH_END))
    const text = rstrip(read)
    const last = lastChild(state.tree)
    if (last?.type !== 'p') {
      state.addText(lstrip(text), state.addBlock(element('p', '', { line })))
      return true
    }
    const before = lastChild(last)
    const broken = src.text.slice(Math.max(pos - 3, 0), pos) === '  \n'
    if (before?.type === state.textType) before.value += (broken ? '  \n' : '\n') + text
    else state.addText(text, last)
    return true
  },
}
