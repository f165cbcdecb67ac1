import type { HtmlHandler } from '../render/htmlState'
import { h, text } from '../render/hast'
import { writtenAddress } from '../render/safe'

export const figureHtml: HtmlHandler<'figure'> = (node) => {
  const { src, alt, width, height } = node
  const image = h('img', { src, alt, width, height, loading: 'lazy' })
  const href = node.href === undefined ? undefined : writtenAddress(node.href)
  return [
    h('figure', { className: ['image'], dataId: node.id }, [
      href === undefined
        ? image
        : h('a', { href, ariaLabel: alt.trim() ? undefined : (node.caption ?? href) }, [image]),
      ...(node.caption ? [h('figcaption', {}, [text(node.caption)])] : []),
    ]),
  ]
}
