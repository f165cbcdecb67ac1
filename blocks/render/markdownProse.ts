import type { ListItem, Paragraph } from 'mdast'
import type { Block, Inline } from '../../src/contract'
import type { Flow, MarkdownBlockHandler, MarkdownState } from './markdownState'

export const paragraphMarkdown: MarkdownBlockHandler<'paragraph'> = (node, state) => [
  { type: 'paragraph', children: state.inlines(node.children) },
]

export const headingMarkdown: MarkdownBlockHandler<'heading'> = (node, state) => [
  { type: 'heading', depth: node.level, children: state.inlines(node.children) },
]

export const dividerMarkdown: MarkdownBlockHandler<'divider'> = () => [{ type: 'thematicBreak' }]

export const listMarkdown: MarkdownBlockHandler<'list'> = (node, state) => [
  {
    type: 'list',
    ordered: node.ordered,
    start: node.ordered ? (node.start ?? 1) : null,
    spread: false,
    children: node.children.map((item): ListItem => ({
      type: 'listItem',
      spread: false,
      checked: item.checked ?? null,
      children: mixed(item.children, state),
    })),
  },
]

const INLINE = new Set<string>(['text', 'break', 'link', 'footnoteReference', 'image'])

/** Blocks from inline nodes and blocks side by side: runs of inline nodes become paragraphs. */
export function mixed(nodes: readonly (Block | Inline)[], state: MarkdownState): Flow[] {
  const flow: Flow[] = []
  let open: Paragraph | undefined
  for (const node of nodes) {
    if (isInline(node)) {
      if (!open) flow.push((open = { type: 'paragraph', children: [] }))
      open.children.push(...state.inlines([node]))
    } else {
      open = undefined
      flow.push(...state.blocks([node]))
    }
  }
  return flow
}

function isInline(node: Block | Inline): node is Inline {
  return INLINE.has(node.type)
}
