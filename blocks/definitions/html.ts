import type { HtmlHandler } from '../render/htmlState'
import { h, text } from '../render/hast'

export const definitionsHtml: HtmlHandler<'definitions'> = (node, state) => [
  h(
    'dl',
    {},
    node.items.flatMap((item) => [
      h('dt', {}, [text(item.term)]),
      h('dd', {}, state.all(item.description)),
    ]),
  ),
]
