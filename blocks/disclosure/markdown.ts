import { h, serialize, text } from '../render/hast'
import { wrapped, type MarkdownBlockHandler } from '../render/markdownState'

export const disclosureMarkdown: MarkdownBlockHandler<'disclosure'> = (node, state) =>
  wrapped(
    `<details>\n${serialize(h('summary', {}, [text(node.summary)]))}`,
    state.blocks(node.children),
    '</details>',
  )
