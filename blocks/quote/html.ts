import type { HtmlHandler } from '../render/htmlState'
import { h } from '../render/hast'

export const quoteHtml: HtmlHandler<'quote'> = (node, state) => [
  h('blockquote', {}, [
    ...state.all(node.children),
    ...(node.attribution ? [h('footer', {}, state.all(node.attribution))] : []),
  ]),
]
