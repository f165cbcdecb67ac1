import type { Inline, Node } from '../../src/contract'
import { walk } from '../../src/contract/walk'

/** The words of inline nodes, without marks. */
export function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'break') return ' '
      return node.type === 'link' ? wordsOf(node.children) : ''
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

const INLINE = new Set<Node['type']>(['text', 'break', 'link', 'footnoteReference', 'image'])

/** Whether a node stands within a line of text. */
export function isInline(node: Node): node is Inline {
  return INLINE.has(node.type)
}

/** Says nothing by itself; what stands in it may. */
const SILENT = new Set<Node['type']>([
  ...(['break', 'divider', 'link', 'paragraph', 'heading', 'list'] as const),
  ...(['quote', 'table', 'highlight', 'callout'] as const),
])

/** Whether whoever does not see these nodes gets something of them. */
export const saysSomething = (nodes: readonly Node[]): boolean =>
  [...walk(nodes)].some((node) => {
    if (node.type === 'text') return node.text.trim() !== ''
    if (node.type === 'image' || node.type === 'figure') return node.alt.trim() !== ''
    return !SILENT.has(node.type)
  })
