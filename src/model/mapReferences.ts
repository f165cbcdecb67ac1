import type { ListItemNode } from './nodes'
import { isInline } from './walk'
import type { DocumentId, Referable, StoredBlock, StoredBody, StoredInline } from './stored'

/** Gives the id to put in place of another, or nothing where the document is to leave the body. */
export type MapId = (collection: Referable, id: DocumentId) => DocumentId | undefined

/**
 * The same body with other ids in its references. A reference without an id leaves; a link without one
 * leaves its words.
 */
export function mapReferences(body: StoredBody, uid: MapId): StoredBody {
  return { type: 'body', children: new Mapper(uid).blocks(body.children) }
}

class Mapper {
  constructor(private readonly uid: MapId) {}

  blocks(nodes: StoredBlock[]): StoredBlock[] {
    return nodes.flatMap((node) => this.block(node))
  }

  private block(node: StoredBlock): StoredBlock[] {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ ...node, children: this.inlines(node.children) }]
      case 'list':
        return [{ ...node, children: node.children.map((item) => this.item(item)) }]
      case 'quote':
        return [
          {
            ...node,
            ...(node.attribution && { attribution: this.inlines(node.attribution) }),
            children: this.blocks(node.children),
          },
        ]
      case 'table': {
        const rows = node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: this.blocks(cell.children) })),
        }))
        return [{ ...node, children: rows }]
      }
      case 'disclosure':
      case 'highlight':
        return [{ ...node, children: this.blocks(node.children) }]
      case 'definitions':
        return [
          {
            ...node,
            items: node.items.map((item) => ({
              ...item,
              description: this.blocks(item.description),
            })),
          },
        ]
      case 'callout': {
        const callout = this.uid('callouts', node.callout)
        return callout === undefined ? [] : [{ ...node, callout }]
      }
      case 'video': {
        const video = this.uid('videos', node.video)
        return video === undefined ? [] : [{ ...node, video }]
      }
      case 'worksheet': {
        const worksheet = this.uid('worksheets', node.worksheet)
        return worksheet === undefined ? [] : [{ ...node, worksheet }]
      }
      case 'figure': {
        const media = this.uid('media', node.media)
        return media === undefined ? [] : [{ ...node, media }]
      }
      case 'code':
      case 'divider':
      case 'rawHtml':
      case 'embed':
        return [node]
    }
  }

  private item(
    item: ListItemNode<StoredBlock, StoredInline>,
  ): ListItemNode<StoredBlock, StoredInline> {
    const children = item.children.flatMap((child): (StoredBlock | StoredInline)[] =>
      isInline(child) ? this.inline(child) : this.block(child),
    )
    return { ...item, children }
  }

  private inlines(nodes: StoredInline[]): StoredInline[] {
    return nodes.flatMap((node) => this.inline(node))
  }

  private inline(node: StoredInline): StoredInline[] {
    switch (node.type) {
      case 'text':
      case 'break':
        return [node]
      case 'footnoteReference': {
        const footnote = this.uid('footnotes', node.footnote)
        return footnote === undefined ? [] : [{ ...node, footnote }]
      }
      case 'image': {
        const media = this.uid('media', node.media)
        return media === undefined ? [] : [{ ...node, media }]
      }
      case 'link': {
        if (!node.to) return [node]
        const id = this.uid(node.to.collection, node.to.id)
        return id === undefined
          ? this.inlines(node.children)
          : [{ ...node, to: { ...node.to, id } }]
      }
    }
  }
}
