import type {
  BreakNode,
  CodeNode,
  DefinitionsNode,
  DisclosureNode,
  DividerNode,
  EmbedNode,
  HeadingNode,
  HighlightNode,
  ListNode,
  ParagraphNode,
  QuoteNode,
  RawHtmlNode,
  TableNode,
  TextNode,
} from './nodes'

/** Collections whose documents may stand inside a body or be linked from it. */
export const REFERABLE = [
  'courses',
  'modules',
  'sections',
  'callouts',
  'videos',
  'footnotes',
  'worksheets',
  'media',
] as const
export type Referable = (typeof REFERABLE)[number]

/**
 * Points at a document: a database id in a stored body; in the importer, before the database has
 * given one, the document's import key.
 */
export type DocumentId = string | number

export interface LinkNode {
  type: 'link'
  /** Where an external link leads; absent where `to` is set. */
  url?: string
  /** The document that an internal link leads to. */
  to?: {
    collection: Referable
    id: DocumentId
    /** Part of the page, without `#`. */ anchor?: string
  }
  newTab?: boolean
  title?: string
  children: (TextNode | BreakNode | InlineImageNode)[]
}

export interface FootnoteReferenceNode {
  type: 'footnoteReference'
  footnote: DocumentId
}

export interface InlineImageNode {
  type: 'image'
  media: DocumentId
  /** Overrides the alternative text of the media document; '' marks a decorative image. */
  alt?: string
  width?: number
}

export interface CalloutReferenceNode {
  type: 'callout'
  callout: DocumentId
}

export interface VideoReferenceNode {
  type: 'video'
  video: DocumentId
  /** Whether the page prints the video's duration beside it. */
  showDuration?: boolean
}

export interface WorksheetReferenceNode {
  type: 'worksheet'
  worksheet: DocumentId
}

/**
 * The notes of the body in the order in which they stand at its end, those that nothing refers to
 * included. Where it is absent, and for notes that it does not name, the order is that of first mention.
 */
export interface NotesNode {
  type: 'notes'
  footnotes: DocumentId[]
}

export interface StoredTableNode extends TableNode<StoredBlock> {
  /** The worksheet that the table is a picture of. */
  form?: DocumentId
}

export interface FigureNode {
  type: 'figure'
  media: DocumentId
  alt?: string
  caption?: string
  /** Where a click on the image leads. */
  url?: string
  width?: number
}

export type StoredInline = TextNode | BreakNode | LinkNode | FootnoteReferenceNode | InlineImageNode

export type StoredBlock =
  | ParagraphNode<StoredInline>
  | HeadingNode<StoredInline>
  | ListNode<StoredBlock, StoredInline>
  | QuoteNode<StoredBlock, StoredInline>
  | StoredTableNode
  | DisclosureNode<StoredBlock>
  | HighlightNode<StoredBlock>
  | DefinitionsNode<StoredBlock>
  | CodeNode
  | DividerNode
  | RawHtmlNode
  | EmbedNode
  | CalloutReferenceNode
  | VideoReferenceNode
  | WorksheetReferenceNode
  | NotesNode
  | FigureNode

/** A body as it is stored, in our own vocabulary: what Lexical JSON is read into and written from. */
export interface StoredBody {
  type: 'body'
  children: StoredBlock[]
}
