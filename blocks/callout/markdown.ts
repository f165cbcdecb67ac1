import { openTag } from '../render/attribute'
import { wrapped, type Flow, type MarkdownBlockHandler } from '../render/markdownState'

export const calloutMarkdown: MarkdownBlockHandler<'callout'> = (node, state) => {
  const open = openTag('aside', {
    className: ['callout', `callout--${node.kind}`],
    dataKind: node.kind,
  })
  return wrapped(
    open,
    [...titleOf(node.title, node.titleLevel), ...state.blocks(node.children)],
    '</aside>',
  )
}

function titleOf(title: string | undefined, level: 1 | 2 | 3 | 4 | 5 | 6 | undefined): Flow[] {
  if (title === undefined) return []
  const words = [{ type: 'text' as const, value: title }]
  return level === undefined
    ? [{ type: 'paragraph', children: [{ type: 'strong', children: words }] }]
    : [{ type: 'heading', depth: level, children: words }]
}
