import { element } from '../element'
import { OPT_SPACE, rx, S, strip } from '../patterns'
import type { BlockParser } from '../state'
import { afterBoundary, beforeBoundary } from './boundary'

const ESCAPED = rx`${OPT_SPACE}\\`

export const math: BlockParser = {
  start: rx`${OPT_SPACE}(?<escaped>\\)?\$\$(?<math>[^]*?)\$\$(?<end>${S}*?\n)?`,
  parse(state, { 0: all, groups }) {
    if (!afterBoundary(state)) return false
    if (groups?.escaped) {
      if (groups.end) state.src.scan(ESCAPED)
      return false
    }
    const { pos, line } = state.src
    state.src.pos += all.length
    if (!beforeBoundary(state)) {
      state.src.pos = pos
      return false
    }
    state.addBlock(element('math', strip(groups?.math ?? ''), { category: 'block', line }))
    return true
  },
}
