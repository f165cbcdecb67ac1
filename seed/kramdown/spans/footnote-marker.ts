import { applyList } from '../attributes'
import { element } from '../element'
import { ID_NAME, rx } from '../patterns'
import type { SpanParser } from '../state'

export const footnoteMarker: SpanParser = {
  start: rx`\[\^(?<name>${ID_NAME})\]`,
  trigger: '\\[',
  parse(state, { 0: all, groups }) {
    const { line } = state.src
    const name = groups?.name ?? ''
    state.src.pos += all.length
    const footnote = state.footnotes.get(name)
    if (!footnote) {
      state.warn(`Footnote ${name} is not defined: its mark is shown as text`, line)
      state.addText(all)
      return
    }
    const { block, content } = footnote
    if (!footnote.used) applyList(state, block.attr, block.options.ial)
    footnote.used = true
    state.tree.children.push(element('footnote', '', { name, content, line }, block.attr))
  },
}
