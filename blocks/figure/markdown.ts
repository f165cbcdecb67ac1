import type { PhrasingContent } from 'mdast'
import type { MarkdownBlockHandler } from '../render/markdownState'
import { safeAddress } from '../render/safe'

export const figureMarkdown: MarkdownBlockHandler<'figure'> = (node) => {
  const image: PhrasingContent = { type: 'image', url: node.src, alt: node.alt }
  const url = node.href === undefined ? undefined : safeAddress(node.href)
  const shown: PhrasingContent =
    url === undefined ? image : { type: 'link', url, children: [image] }
  const caption: PhrasingContent[] = node.caption
    ? [{ type: 'break' }, { type: 'emphasis', children: [{ type: 'text', value: node.caption }] }]
    : []
  return [{ type: 'paragraph', children: [shown, ...caption] }]
}
