import type { MarkdownBlockHandler } from '../render/markdownState'
import { clock } from './duration'

export const videoMarkdown: MarkdownBlockHandler<'video'> = (node) => {
  const length = node.duration === null ? '' : ` (${clock(node.duration)})`
  return [
    {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          url: node.url,
          children: [{ type: 'text', value: `${node.title}${length}` }],
        },
      ],
    },
  ]
}
