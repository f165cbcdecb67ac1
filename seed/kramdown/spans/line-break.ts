import { element } from '../element'
import type { SpanParser } from '../state'

const BREAK = '(?: {2}|\\\\\\\\)(?=\\n)'

/** Two blanks, or two backslashes, at the end of a line. */
export const lineBreak: SpanParser = {
  start: new RegExp(BREAK, 'u'),
  trigger: BREAK,
  parse(state, [mark]) {
    state.tree.children.push(element('br', '', { line: state.src.line }))
    state.src.pos += mark.length
  },
}
