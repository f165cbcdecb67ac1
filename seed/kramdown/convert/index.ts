import type { Element, ElementType } from '../element'
import type { State } from '../state'
import { codeblock, dt, header, hr, item, listOf, math, onLines, p } from './blocks'
import { type Context, type Converter, FOOTNOTES_PLACE, TOC_PLACE } from './context'
import { footnote, footnotes } from './footnotes'
import { attributes } from './html'
import { comment, htmlElement, raw, xmlComment } from './html-element'
import { abbreviation, character, codespan, img, span, text } from './spans'
import { smartQuote, typographicSymbol } from './symbols'
import { cell } from './table'
import { toc } from './toc'

const inner: Converter = (context, el) => context.inner(el)
const nothing: Converter = () => ''

const CONVERTERS: Record<ElementType, Converter> = {
  root: inner,
  blank: () => '\n',
  p,
  header,
  blockquote: onLines('blockquote'),
  codeblock,
  hr,
  ul: listOf('ul'),
  ol: listOf('ol'),
  li: item('li'),
  dl: onLines('dl'),
  dt,
  dd: item('dd'),
  table: onLines('table'),
  thead: onLines('thead'),
  tbody: onLines('tbody'),
  tfoot: onLines('tfoot'),
  tr: onLines('tr'),
  td: cell,
  eob: nothing,
  raw_text: text,
  text,
  raw,
  comment,
  xml_comment: xmlComment,
  xml_pi: xmlComment,
  html_element: htmlElement,
  math,
  em: span('em'),
  strong: span('strong'),
  codespan,
  a: span('a'),
  img,
  br: () => '<br />',
  entity: character,
  smart_quote: smartQuote,
  typographic_sym: typographicSymbol,
  footnote,
  abbreviation,
}

function createContext(state: State, lineAttribute: string | undefined): Context {
  const context: Context = {
    state,
    lineAttribute,
    parents: [],
    calls: new Map(),
    headings: [],
    ids: new Map(),
    tocList: undefined,
    footnotesPlaced: false,
    inner(el: Element) {
      context.parents.push(el)
      const html = el.children.map((child) => CONVERTERS[child.type](context, child)).join('')
      context.parents.pop()
      return html
    },
    indent: () => '  '.repeat(Math.max(0, context.parents.length - 1)),
    attributes(el, attr = el.attr) {
      const { line } = el.options
      const own = lineAttribute === undefined || line === undefined
      return attributes(own ? attr : new Map([...attr, [lineAttribute, String(line)]]))
    },
  }
  return context
}

/** Prints a document as HTML, its footnotes at the end. */
export function toHtml(state: State, lineAttribute: string | undefined): string {
  const context = createContext(state, lineAttribute)
  const body = context.inner(state.root)
  const notes = footnotes(context)
  const whole = context.footnotesPlaced ? body.replace(FOOTNOTES_PLACE, () => notes) : body + notes
  const { tocList } = context
  return tocList ? whole.replace(TOC_PLACE, () => toc(context, tocList)) : whole
}
