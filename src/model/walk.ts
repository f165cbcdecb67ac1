import type { DocumentId, Referable, StoredBlock, StoredBody, StoredInline } from './stored'

export type StoredNode = StoredBlock | StoredInline

/** The nodes that stand directly in a node, in reading order. */
export function childNodes(node: StoredNode): StoredNode[] {
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
      return node.children
    default:
      return []
  }
}

/** Every node of a body, depth first, in reading order. */
export function* walk(nodes: readonly StoredNode[]): Generator<StoredNode> {
  for (const node of nodes) {
    yield node
    yield* walk(childNodes(node))
  }
}

export interface Reference {
  collection: Referable
  id: DocumentId
  /** Whether the document is shown in the body, or only linked from it. */
  use: 'embed' | 'link'
}

/** The documents that a body shows or links to, in reading order, repetitions included. */
export function references(body: StoredBody): Reference[] {
  return [...walk(body.children)].flatMap(referencesOf)
}

function referencesOf(node: StoredNode): Reference[] {
  switch (node.type) {
    case 'callout':
      return [{ collection: 'callouts', id: node.callout, use: 'embed' }]
    case 'video':
      return [{ collection: 'videos', id: node.video, use: 'embed' }]
    case 'worksheet':
      return [{ collection: 'worksheets', id: node.worksheet, use: 'embed' }]
    case 'figure':
    case 'image':
      return [{ collection: 'media', id: node.media, use: 'embed' }]
    case 'footnoteReference':
      return [{ collection: 'footnotes', id: node.footnote, use: 'embed' }]
    case 'notes':
      return node.footnotes.map((id) => ({ collection: 'footnotes', id, use: 'embed' }))
    case 'table':
      return node.form === undefined
        ? []
        : [{ collection: 'worksheets', id: node.form, use: 'link' }]
    case 'link':
      return node.to ? [{ ...node.to, use: 'link' }] : []
    default:
      return []
  }
}

/** The words of some nodes on one line, without those of the documents that they show. */
export function plainText(nodes: readonly StoredNode[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim()
}

/** Whether an inline node shows nothing. */
export const isBlank = (node: StoredInline): boolean =>
  node.type === 'break' || (node.type === 'text' && node.text.trim() === '')

/** Whether a block is a line in which nothing stands. */
export const isEmptyLine = (block: StoredBlock): boolean =>
  block.type === 'paragraph' && block.children.every(isBlank)

/** Whether a node stands within a line of text. */
export function isInline(node: StoredNode): node is StoredInline {
  return INLINE_TYPES.has(node.type)
}

const INLINE_TYPES = new Set<StoredNode['type']>([
  'text',
  'break',
  'link',
  'footnoteReference',
  'image',
])

function textOf(node: StoredNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'break') return ' '
  const inside = node.type === 'code' ? node.code : childNodes(node).map(textOf).join('')
  return isInline(node) ? inside : ` ${inside} `
}
