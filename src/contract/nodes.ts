/** The delivered tree of a body: every reference resolved in place, no word of the database's. */
import type {
  BreakNode,
  CodeNode,
  DefinitionsNode,
  DisclosureNode,
  DividerNode,
  EmbedNode,
  HeadingLevel,
  HeadingNode,
  HighlightNode,
  ListNode,
  ParagraphNode,
  QuoteNode,
  RawHtmlNode,
  TableNode,
  TextNode,
} from '../model/nodes'
import type { CalloutKind, CaptionState, VideoProvider, WorksheetKind } from '../model/kinds'
import type { Count, DocumentId } from './values'

/** The document that an internal link leads to. */
export interface LinkTarget {
  type: 'course' | 'module' | 'section' | 'callout' | 'video' | 'footnote' | 'worksheet' | 'media'
  id: DocumentId
  slug: string | null
  /** Slug of the module that a section belongs to. */
  module?: string
}

export interface Link {
  type: 'link'
  href: string
  title?: string
  newTab?: boolean
  /** Present on internal links. */
  to?: LinkTarget
  children: (TextNode | BreakNode | InlineImage)[]
}

export interface FootnoteReference {
  type: 'footnoteReference'
  /** Id of the footnote document. */
  id: DocumentId
  /** Its number on this page: its place among the notes, counted from 1. */
  number: Count
  /** Which reference to this note it is, counted from 1; distinguishes the anchors. */
  occurrence: Count
}

export interface InlineImage {
  type: 'image'
  /** Id of the media document. */
  id: DocumentId
  src: string
  alt: string
  width?: number
  height?: number
}

export interface Callout {
  type: 'callout'
  id: DocumentId
  kind: CalloutKind
  /** Absent where the callout shows no title of its own. */
  title?: string
  /** Level of the title as a heading; absent where the title is a label only. */
  titleLevel?: HeadingLevel
  /** Classes that the imported source gave the box. */
  sourceClasses: string[]
  children: Block[]
}

export interface Video {
  type: 'video'
  id: DocumentId
  provider: VideoProvider
  /** The provider's own id of the video. */
  videoId: string | null
  /** Address to watch it at. */
  url: string
  /** Address to show it in a frame, at the provider's privacy-friendly host. */
  embedUrl: string
  title: string
  /** Seconds into the recording at which the excerpt begins; null where it begins with the recording. */
  start: Count | null
  /** Seconds into the recording at which the excerpt ends; null where it ends with the recording. */
  end: Count | null
  /** Seconds. */
  duration: number | null
  /** Whether the page prints the duration beside the video. */
  showDuration: boolean
  captions: CaptionState
  credit: string | null
}

export interface Worksheet {
  type: 'worksheet'
  id: DocumentId
  kind: WorksheetKind
  number: number | null
  title: string
  href: string
}

/** A worksheet as a page refers to it. */
export type WorksheetForm = Omit<Worksheet, 'type'>

export interface Table extends TableNode<Block> {
  /** The worksheet that the table is a picture of. */
  form?: WorksheetForm
}

export interface Figure {
  type: 'figure'
  id: DocumentId
  src: string
  alt: string
  caption?: string
  href?: string
  width?: number
  height?: number
}

export type Inline = TextNode | BreakNode | Link | FootnoteReference | InlineImage
export type Block =
  | ParagraphNode<Inline>
  | HeadingNode<Inline>
  | ListNode<Block, Inline>
  | QuoteNode<Block, Inline>
  | Table
  | DisclosureNode<Block>
  | HighlightNode<Block>
  | DefinitionsNode<Block>
  | CodeNode
  | DividerNode
  | RawHtmlNode
  | EmbedNode
  | Callout
  | Video
  | Worksheet
  | Figure
export type Node = Block | Inline

export interface Note {
  id: DocumentId
  number: Count
  /** How many places on the page refer to it; 0 for a note that only stands in the list. */
  references: Count
  children: Block[]
}

export interface Body {
  type: 'body'
  children: Block[]
  /** The notes of this page, in the order of their numbers. */
  footnotes: Note[]
}
