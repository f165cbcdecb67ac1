import type { HtmlHandler } from '../render/htmlState'
import { h, text } from '../render/hast'
import { writtenAddress } from '../render/safe'

export const worksheetHtml: HtmlHandler<'worksheet'> = (node) => [
  h('p', { className: ['worksheet'], dataId: node.id, dataKind: node.kind }, [
    h('a', { href: writtenAddress(node.href) }, [text(node.title)]),
  ]),
]
