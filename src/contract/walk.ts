import type { Node } from './nodes'

/** The nodes that stand directly in a delivered node, in reading order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item) => item.children)
    case 'table':
      return node.children.flatMap((row) => row.children.flatMap((cell) => cell.children))
    case 'definitions':
      return node.items.flatMap((item) => item.description)
    case 'quote':
      return [...node.children, ...(node.attribution ?? [])]
    case 'paragraph':
    case 'heading':
    case 'link':
    case 'disclosure':
    case 'highlight':
    case 'callout':
      return node.children
    default:
      return []
  }
}

export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node
    yield* walk(childrenOf(node))
  }
}
