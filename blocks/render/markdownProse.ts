import type { ListItem } from 'mdast'
import type { Block, Inline } from '../../src/contract'
import type { Flow, MarkdownBlockHandler, MarkdownState } from './markdownState'
import { isInline } from './words'

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

/** Blocks from inline nodes and blocks side by side: a run of inline nodes becomes a paragraph. */
function mixed(nodes: readonly (Block | Inline)[], state: MarkdownState): Flow[] {
  const flow: Flow[] = []
  let run: Inline[] = []
  const close = () => {
    if (run.length > 0) flow.push({ type: 'paragraph', children: state.inlines(run) })
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node)
    } else {
      close()
      flow.push(...state.blocks([node]))
    }
  }
  close()
  return flow
}
