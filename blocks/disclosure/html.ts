import type { HtmlHandler } from '../render/htmlState'
import { h, text } from '../render/hast'

export const disclosureHtml: HtmlHandler<'disclosure'> = (node, state) => [
  h('details', { open: node.open || undefined }, [
    h('summary', {}, [text(node.summary)]),
    ...state.all(node.children),
  ]),
]
