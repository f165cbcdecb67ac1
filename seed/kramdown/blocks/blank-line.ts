import { element, lastChild } from '../element.js'
import { BLANK_LINE } from '../patterns.js'
import type { BlockParser } from '../state.js'

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
