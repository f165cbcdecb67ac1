export type Attributes = Map<string, string>

/** An attribute list in the making: names of lists to take in, then attributes. */
export interface AttributeList {
  refs: string[]
  attr: Attributes
}

export type ContentModel = 'raw' | 'block' | 'span'
export type Alignment = 'default' | 'left' | 'right' | 'center'
export type Category = 'block' | 'span'

export type ElementType =
  | 'root'
  | 'blank'
  | 'p'
  | 'header'
  | 'blockquote'
  | 'codeblock'
  | 'hr'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tfoot'
  | 'tr'
  | 'td'
  | 'eob'
  | 'raw_text'
  | 'text'
  | 'raw'
  | 'comment'
  | 'xml_comment'
  | 'xml_pi'
  | 'html_element'
  | 'math'
  | 'em'
  | 'strong'
  | 'codespan'
  | 'a'
  | 'img'
  | 'br'
  | 'entity'
  | 'smart_quote'
  | 'typographic_sym'
  | 'footnote'
  | 'abbreviation'

export interface ElementOptions {
  line?: number
  category?: Category
  ial?: AttributeList
  /** A paragraph whose tag is not printed, as in tight lists. */
  transparent?: boolean
  level?: number
  rawText?: string
  contentModel?: ContentModel
  isClosed?: boolean
  alignment?: Alignment[]
  lang?: string
  original?: string
  name?: string
  /** What a footnote's definition holds. */
  content?: Element
  firstAsPara?: boolean
  /** The output formats that raw text is for. */
  formats?: string[]
}

export interface Element {
  type: ElementType
  value: string
  attr: Attributes
  options: ElementOptions
  children: Element[]
}

export function element(
  type: ElementType,
  value = '',
  options: ElementOptions = {},
  attr: Attributes = new Map(),
): Element {
  return { type, value, attr, options, children: [] }
}

const BLOCK_TYPES = new Set<ElementType>(
  'blank p header blockquote codeblock ul ol li dl dt dd table td hr'.split(' ') as ElementType[],
)

export const isBlock = (el: Element): boolean =>
  BLOCK_TYPES.has(el.type) || el.options.category === 'block'

export const lastChild = (el: Element): Element | undefined => el.children.at(-1)
