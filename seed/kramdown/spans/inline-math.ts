import { element } from '../element'
import { strip } from '../patterns'
import type { SpanParser } from '../state'

export const inlineMath: SpanParser = {
  start: /\$\$(?<math>[^]*?)\$\$/u,
  trigger: '\\$',
  parse(state, { 0: all, groups }) {
    const { line } = state.src
    state.src.pos += all.length
    state.tree.children.push(element('math', strip(groups?.math ?? ''), { category: 'span', line }))
  },
}
