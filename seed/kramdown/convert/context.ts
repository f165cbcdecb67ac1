import type { Attributes, Element } from '../element'
import type { State } from '../state'

export interface FootnoteCall {
  name: string
  content: Element
  number: number
  repeats: number
}

export interface TocEntry {
  level: number
  id: string
  children: Element[]
}

/** What converting a document keeps in mind. */
export interface Context {
  state: State
  lineAttribute: string | undefined
  parents: Element[]
  calls: Map<string, FootnoteCall>
  headings: TocEntry[]
  ids: Map<string, number>
  /** The list that the table of contents, or that the footnotes take the place of. */
  tocList: Element | undefined
  footnotesPlaced: boolean
  inner(el: Element): string
  /** Blanks before a block's tags, which show within `<pre>`. */
  indent(): string
  /** The attributes of a block's start tag, its line among them. */
  attributes(el: Element, attr?: Attributes): string
}

export const TOC_PLACE = '\u0001toc\u0001'
export const FOOTNOTES_PLACE = '\u0001footnotes\u0001'

export type Converter = (context: Context, el: Element) => string
