/**
 * The node shapes that every body shares, whatever stands at its leaves. `B` and `I` are the block
 * and inline unions that a particular tree closes: the stored tree (`stored.ts`) points at other
 * documents, the delivered tree (`src/contract/nodes.ts`) holds them resolved.
 */

export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'subscript',
  'superscript',
  'highlight',
] as const
export type Mark = (typeof MARKS)[number]

/** Colours a stretch of text or a highlighted block may have; names, so that each theme picks its own shade. */
export const COLORS = [
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
] as const
export type Color = (typeof COLORS)[number]

export const ALIGNMENTS = ['left', 'center', 'right'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export interface TextNode {
  type: 'text'
  text: string
  marks?: Mark[]
  color?: Color
}

export interface BreakNode {
  type: 'break'
}

export interface ParagraphNode<I> {
  type: 'paragraph'
  align?: Alignment
  children: I[]
}

export interface HeadingNode<I> {
  type: 'heading'
  level: HeadingLevel
  align?: Alignment
  children: I[]
}

/** An item's children are inline nodes, then any blocks: nested lists, figures, videos, tables, quotes. */
export interface ListItemNode<B, I> {
  type: 'listItem'
  checked?: boolean
  children: (B | I)[]
}

export interface ListNode<B, I> {
  type: 'list'
  ordered: boolean
  /** First number of an ordered list, where it is not 1. */
  start?: number
  children: ListItemNode<B, I>[]
}

export interface QuoteNode<B, I> {
  type: 'quote'
  /** Who said it, without a leading dash; absent where the source names nobody. */
  attribution?: I[]
  children: B[]
}

export interface TableCellNode<B> {
  type: 'tableCell'
  header: boolean
  colSpan?: number
  rowSpan?: number
  children: B[]
}

export interface TableRowNode<B> {
  type: 'tableRow'
  children: TableCellNode<B>[]
}

export interface TableNode<B> {
  type: 'table'
  caption?: string
  /** A form to fill in rather than data to read. */
  worksheet?: boolean
  children: TableRowNode<B>[]
}

export interface DisclosureNode<B> {
  type: 'disclosure'
  summary: string
  open?: boolean
  children: B[]
}

/** A coloured block of text that is no callout. */
export interface HighlightNode<B> {
  type: 'highlight'
  color: Color
  children: B[]
}

export interface DefinitionItem<B> {
  term: string
  description: B[]
}

export interface DefinitionsNode<B> {
  type: 'definitions'
  items: DefinitionItem<B>[]
}

export interface CodeNode {
  type: 'code'
  language?: string
  code: string
}

export interface DividerNode {
  type: 'divider'
}

/** HTML that no other node can hold; sanitised wherever it is rendered. */
export interface RawHtmlNode {
  type: 'rawHtml'
  html: string
}

/** Anything in a frame that is no video: a form, a board, an exercise. */
export interface EmbedNode {
  type: 'embed'
  url: string
  title: string
  /** Height of the frame in CSS pixels. */
  height?: number
}
