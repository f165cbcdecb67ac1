import { toHtml } from 'hast-util-to-html'
import { h, text } from '../render/hast'
import { wrapped, type MarkdownBlockHandler } from '../render/markdownState'

export const disclosureMarkdown: MarkdownBlockHandler<'disclosure'> = (node, state) =>
  wrapped(
    `<details>\n${toHtml(h('summary', {}, [text(node.summary)]))}`,
    state.blocks(node.children),
    '</details>',
  )
