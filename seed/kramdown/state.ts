import type { AttributeList, Element, ElementType } from './element'
import type { DocumentOptions } from './options'
import type { Scanner } from './scanner'

/** What is nested deeper than any author would is read as plain text. */
export const DEEPEST = 200

export interface LinkDefinition {
  url: string
  title: string | undefined
  block: Element
}

export interface Footnote {
  content: Element
  block: Element
  used: boolean
}

export interface SpanOptions {
  stop?: RegExp
  only?: readonly SpanName[]
  /** Asked where `stop` matches: is the end really here? */
  accept?: (match: RegExpExecArray) => boolean
}

/** Where parsing is, what it has found, and the two walkers, so that parsers import neither. */
export interface State {
  src: Scanner
  tree: Element
  /** The elements around `tree` within the text being read. */
  ancestors: Element[]
  /** How many blocks are around this place. */
  depth: number
  /** Characters of all the texts of blocks that are being read, one within the other. */
  nestedText: number
  textType: ElementType & ('text' | 'raw_text')
  /** An attribute list waiting for the next block. */
  blockIal: AttributeList | undefined
  root: Element
  lists: Map<string, AttributeList>
  links: Map<string, LinkDefinition>
  footnotes: Map<string, Footnote>
  abbreviations: Map<string, { title: string; block: Element }>
  options: DocumentOptions
  /** The spans that are read. */
  spans: readonly SpanName[]
  /** What in a text becomes a break. */
  lineBreak: string
  warn(message: string, line: number): void
  /**
   * Reads blocks into `el`, from `text` or on from here; true if an end tag ended it.
   *
   * @throws RangeError where long texts nest so deep that they would fill the memory
   */
  parseBlocks(el: Element, text?: string, line?: number): boolean
  /** Reads spans into `el`; true if `stop` was found. */
  parseSpans(el: Element, options?: SpanOptions): boolean
  /** Runs `read`, unless it has failed at this place already. */
  attempt<T>(what: string, read: () => T | undefined): T | undefined
  /** Runs `read` on another text, outside all that surrounds this place. */
  within(src: Scanner, textType: State['textType'], read: () => void): void
  addText(text: string, into?: Element, type?: ElementType): void
  /** Adds a block, which takes the waiting attribute list. */
  addBlock(el: Element): Element
}

/** `'stop'`: the end tag of the element that holds the blocks was read. */
export type BlockResult = boolean | 'stop'

export interface BlockParser {
  start: RegExp
  parse: (state: State, match: RegExpExecArray) => BlockResult
}

export type SpanName =
  | 'emphasis'
  | 'codespan'
  | 'autolink'
  | 'span_html'
  | 'footnote_marker'
  | 'link'
  | 'smart_quotes'
  | 'inline_math'
  | 'span_extensions'
  | 'html_entity'
  | 'typographic_syms'
  | 'line_break'
  | 'escaped_chars'
  | 'strikethrough'

export interface SpanParser {
  start: RegExp
  /** Source of the expression that finds where the parser is worth trying. */
  trigger: string
  parse: (state: State, match: RegExpExecArray) => void
}
