import { element } from '../element.js'
import { rx, S } from '../patterns.js'
import { Scanner } from '../scanner.js'
import type { SpanParser } from '../state.js'

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
