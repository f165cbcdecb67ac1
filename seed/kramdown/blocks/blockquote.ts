import { element } from '../element'
import { LAZY_END } from '../html/lazy-end'
import { BOL, global, OPT_SPACE, rx } from '../patterns'
import type { BlockParser } from '../state'

export const BLOCKQUOTE_START = rx`${OPT_SPACE}> ?`
const MARKS = global(rx`${BOL}${BLOCKQUOTE_START}`)
const LINE = rx`[^\n]*\n`

export const blockquote: BlockParser = {
  start: BLOCKQUOTE_START,
  parse(state) {
    const { src } = state
    const line = src.line
    let text = ''
    do text += src.scan(LINE)?.[0] ?? src.takeRest()
    while (!src.check(LAZY_END))
    const el = state.addBlock(element('blockquote', '', { line }))
    state.parseBlocks(el, text.replace(MARKS, ''))
    return true
  },
}
