import type { MarkdownBlockHandler } from '../render/markdownState'

export const quoteMarkdown: MarkdownBlockHandler<'quote'> = (node, state) => {
  const attribution = node.attribution
    ? [
        {
          type: 'paragraph' as const,
          children: [{ type: 'text' as const, value: '— ' }, ...state.inlines(node.attribution)],
        },
      ]
    : []
  return [{ type: 'blockquote', children: [...state.blocks(node.children), ...attribution] }]
}
