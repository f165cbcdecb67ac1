import type { Inline, Node } from '../../src/contract'

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
