import type { HtmlHandler } from '../render/htmlState'
import { h, text } from '../render/hast'

export const codeHtml: HtmlHandler<'code'> = (node) => [
  h('pre', {}, [
    h('code', { className: node.language ? [`language-${node.language}`] : undefined }, [
      text(node.code),
    ]),
  ]),
]
