import { mapBody } from './mapBody'
import type { DocumentId, Referable, StoredBlock, StoredBody, StoredInline } from './stored'

/** Gives the id to put in place of another, or nothing where the document is to leave the body. */
export type MapId = (collection: Referable, id: DocumentId) => DocumentId | undefined

/**
 * The same body with other ids in its references. A reference without an id leaves; a link without one
 * leaves its words.
 */
export function mapReferences(body: StoredBody, idOf: MapId): StoredBody {
  return mapBody(body, {
    block: (node) => mapBlock(node, idOf),
    inline: (node) => mapInline(node, idOf),
  })
}

function mapBlock(node: StoredBlock, idOf: MapId): StoredBlock[] {
  switch (node.type) {
    case 'callout': {
      const callout = idOf('callouts', node.callout)
      return callout === undefined ? [] : [{ ...node, callout }]
    }
    case 'video': {
      const video = idOf('videos', node.video)
      return video === undefined ? [] : [{ ...node, video }]
    }
    case 'worksheet': {
      const worksheet = idOf('worksheets', node.worksheet)
      return worksheet === undefined ? [] : [{ ...node, worksheet }]
    }
    case 'table': {
      const { form, ...table } = node
      const id = form === undefined ? undefined : idOf('worksheets', form)
      return [{ ...table, ...(id !== undefined && { form: id }) }]
    }
    case 'notes': {
      const footnotes = node.footnotes.flatMap((id) => idOf('footnotes', id) ?? [])
      return footnotes.length === 0 ? [] : [{ ...node, footnotes }]
    }
    case 'figure': {
      const media = idOf('media', node.media)
      return media === undefined ? [] : [{ ...node, media }]
    }
    default:
      return [node]
  }
}

function mapInline(node: StoredInline, idOf: MapId): StoredInline[] {
  switch (node.type) {
    case 'footnoteReference': {
      const footnote = idOf('footnotes', node.footnote)
      return footnote === undefined ? [] : [{ ...node, footnote }]
    }
    case 'image': {
      const media = idOf('media', node.media)
      return media === undefined ? [] : [{ ...node, media }]
    }
    case 'link': {
      if (!node.to) return [node]
      const id = idOf(node.to.collection, node.to.id)
      return id === undefined ? node.children : [{ ...node, to: { ...node.to, id } }]
    }
    default:
      return [node]
  }
}
