import { element } from '../element'
import { OPT_SPACE, rx } from '../patterns'
import type { BlockParser } from '../state'

export const HR_START = rx`${OPT_SPACE}(?<mark>[*_-])[ \t]*\k<mark>[ \t]*\k<mark>(?:\k<mark>|[ \t])*\n`

export const horizontalRule: BlockParser = {
  start: HR_START,
  parse(state, [rule]) {
    state.addBlock(element('hr', '', { line: state.src.line }))
    state.src.pos += rule.length
    return true
  },
}
