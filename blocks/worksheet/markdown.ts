import type { MarkdownBlockHandler } from '../render/markdownState'

export const worksheetMarkdown: MarkdownBlockHandler<'worksheet'> = (node) => [
  {
    type: 'paragraph',
    children: [{ type: 'link', url: node.href, children: [{ type: 'text', value: node.title }] }],
  },
]
