import { element } from '../element'
import { rx, S } from '../patterns'
import { Scanner } from '../scanner'
import type { SpanParser } from '../state'

export const strikethrough: SpanParser = {
  start: rx`~~(?!${S}|~)[^]*?[^ \t\r\n\f\v~]~~`,
  trigger: '~~',
  parse(state, [all]) {
    const { line } = state.src
    state.src.pos += all.length
    const el = element('html_element', 'del', { category: 'span', line })
    state.tree.children.push(el)
    state.within(new Scanner(all.slice(2, -2), line), 'text', () => state.parseSpans(el))
  },
}
