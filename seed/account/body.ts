/** What there is in a body and in the parts that it shows, counted like its source. */
import { clock } from '../../blocks/video/duration'
import {
  walk,
  type DocumentId,
  type StoredBlock,
  type StoredBody,
  type StoredNode,
} from '../../src/model'
import { noteIn, type PageNotes } from '../transforms/notes/find'
import { contentOfHtml, type Content } from './source'
import { noCounts, type Counts, type Token } from './types'

export interface BodyContent {
  /** What was converted. */
  counts: Counts
  text: string
  /** What was kept as HTML. */
  raw: Content
}

interface Part {
  data: Record<string, unknown>
  body?: StoredBody
}
/** The callout, note or video that a body refers to. */
export type PartAt = (key: DocumentId) => Part | undefined

export function contentOfBody(
  blocks: readonly StoredBlock[],
  partAt: PartAt,
  pageNotes: PageNotes,
): BodyContent {
  const mentioned = new Set(pageNotes.atEnd ? pageNotes.mentioned : [])
  const counts = noCounts()
  const texts: string[] = []
  const html: string[] = []
  const notes = new Set<DocumentId>()
  const visit = (nodes: readonly StoredNode[]): void => {
    for (const node of walk(nodes)) {
      texts.push(...textsOf(node, partAt))
      for (const token of tokensOf(node, partAt, mentioned)) counts[token] += 1
      if (node.type === 'rawHtml') html.push(node.html)
      if (node.type === 'callout') visit(partAt(node.callout)?.body?.children ?? [])
      if (node.type === 'footnoteReference') notes.add(node.footnote)
      if (node.type === 'notes') node.footnotes.forEach((id) => notes.add(id))
    }
  }
  visit(blocks)
  // A note may mention further notes, which are then visited too.
  for (const key of notes) visit(partAt(key)?.body?.children ?? [])
  return { counts, text: texts.join(' '), raw: contentOfHtml(html.join('\n'), pageNotes) }
}

/** Words that a node has of its own. */
function textsOf(node: StoredNode, partAt: PartAt): string[] {
  switch (node.type) {
    case 'text':
      return [node.text]
    case 'code':
      return [node.code]
    case 'table':
    case 'figure':
      return node.caption === undefined ? [] : [node.caption]
    case 'disclosure':
      return [node.summary]
    case 'definitions':
      return node.items.map(({ term }) => term)
    case 'callout': {
      const { data } = partAt(node.callout) ?? { data: {} }
      return data.showTitle === true ? [String(data.title)] : []
    }
    case 'video': {
      const duration = partAt(node.video)?.data.duration
      return node.showDuration && typeof duration === 'number' ? [clock(duration)] : []
    }
    default:
      return []
  }
}

/** @param mentioned ids of notes: within a note, which is not yet one itself, references stay links */
function tokensOf(node: StoredNode, partAt: PartAt, mentioned: Set<string>): Token[] {
  switch (node.type) {
    case 'link':
      return mentioned.has(noteIn(node.url) ?? '') ? ['noteReferences'] : ['links']
    case 'image':
      return ['images']
    case 'figure':
      return node.url === undefined ? ['images'] : ['images', 'links']
    case 'video':
    case 'embed':
      return ['frames']
    case 'heading':
      return ['headings']
    case 'list':
      return node.children.map(() => 'listItems' as const)
    case 'table':
      return node.children.flatMap((row) => row.children.map(() => 'tableCells' as const))
    case 'footnoteReference':
      return ['noteReferences']
    case 'callout': {
      const level = partAt(node.callout)?.data.titleLevel
      return level === null || level === undefined ? ['boxes'] : ['boxes', 'headings']
    }
    default:
      return []
  }
}
