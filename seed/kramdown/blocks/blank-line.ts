import { element, lastChild } from '../element'
import { BLANK_LINE } from '../patterns'
import type { BlockParser } from '../state'

export const blankLine: BlockParser = {
  start: BLANK_LINE,
  parse(state, [blank]) {
    state.src.pos += blank.length
    const last = lastChild(state.tree)
    if (last?.type === 'blank') last.value += blank
    else state.addBlock(element('blank', blank))
    return true
  },
}
