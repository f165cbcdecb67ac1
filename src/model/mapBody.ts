import type { StoredBlock, StoredBody, StoredInline } from './stored'
import { isInline } from './walk'

/** Makes other nodes of a node whose children have been mapped already: none to drop it, several to unwrap it. */
export interface NodeMap {
  block: (node: StoredBlock) => StoredBlock[]
  inline: (node: StoredInline) => StoredInline[]
}

/** The same body with every node mapped, from the innermost outwards. */
export function mapBody({ children }: StoredBody, map: NodeMap): StoredBody {
  return { type: 'body', children: mapBlocks(children, map) }
}

function mapBlocks(nodes: StoredBlock[], map: NodeMap): StoredBlock[] {
  return nodes.flatMap((node) => map.block(withMappedChildren(node, map)))
}

function mapInlines(nodes: StoredInline[], map: NodeMap): StoredInline[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'link') return map.inline(node)
    const children = mapInlines(node.children, map) as typeof node.children
    return map.inline({ ...node, children })
  })
}

function withMappedChildren(node: StoredBlock, map: NodeMap): StoredBlock {
  const inlines = (nodes: StoredInline[]) => mapInlines(nodes, map)
  const blocks = (nodes: StoredBlock[]) => mapBlocks(nodes, map)
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, children: inlines(node.children) }
    case 'list': {
      const either = (child: StoredBlock | StoredInline) =>
        isInline(child) ? inlines([child]) : blocks([child])
      const children = node.children.map((item) => ({
        ...item,
        children: item.children.flatMap<StoredBlock | StoredInline>(either),
      }))
      return { ...node, children }
    }
    case 'quote': {
      const attribution = node.attribution && { attribution: inlines(node.attribution) }
      return { ...node, ...attribution, children: blocks(node.children) }
    }
    case 'table': {
      const rows = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: blocks(cell.children) })),
      }))
      return { ...node, children: rows }
    }
    case 'disclosure':
    case 'highlight':
      return { ...node, children: blocks(node.children) }
    case 'definitions': {
      const items = node.items.map((item) => ({ ...item, description: blocks(item.description) }))
      return { ...node, items }
    }
    default:
      return node
  }
}
