import type { MarkdownBlockHandler } from '../render/markdownState'
import { safeAddress } from '../render/safe'

export const embedMarkdown: MarkdownBlockHandler<'embed'> = (node) => {
  const url = safeAddress(node.url)
  if (url === undefined) return []
  const value = node.title || node.url
  return [
    { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value }] }] },
  ]
}
