import { element } from '../element'
import { rx, S } from '../patterns'
import type { SpanParser } from '../state'

const BLANK = rx`${S}`

/** Code between equal runs of back-ticks; a single one between blanks is text. */
export const codespan: SpanParser = {
  start: /`+/u,
  trigger: '`',
  parse(state, [mark]) {
    const { src } = state
    const { before, line } = src
    src.pos += mark.length
    const { pos } = src
    const simple = mark.length === 1
    if (simple && /^[ \t\r\n\f\v]?$/.test(before) && src.check(BLANK)) {
      state.addText(mark)
      return
    }
    const end = src.rest.indexOf(mark)
    if (end < 0) {
      state.addText(mark)
      return
    }
    const code = src.rest.slice(0, end)
    src.pos = pos + end + mark.length
    const value = simple ? code : code.replace(/^ /, '').replace(/ $/, '')
    state.tree.children.push(element('codespan', value, { line }))
  },
}
