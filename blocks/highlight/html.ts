import type { HtmlHandler } from '../render/htmlState'
import { h } from '../render/hast'

export const highlightHtml: HtmlHandler<'highlight'> = (node, state) => [
  h('div', { className: ['highlight', `highlight--${node.color}`] }, state.all(node.children)),
]
