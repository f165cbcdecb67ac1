import { openTag } from '../render/attribute'
import { wrapped, type MarkdownBlockHandler } from '../render/markdownState'

export const highlightMarkdown: MarkdownBlockHandler<'highlight'> = (node, state) =>
  wrapped(
    openTag('div', { className: ['highlight', `highlight--${node.color}`] }),
    state.blocks(node.children),
    '</div>',
  )
