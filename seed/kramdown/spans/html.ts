import { element, type Element } from '../element'
import { htmlAttributes } from '../html/attributes'
import { BLOCK_ELEMENTS, contentModel, elementName, isKnown, VOID_ELEMENTS } from '../html/elements'
import { CLOSE_TAG, COMMENT, TAG } from '../html/syntax'
import { escapeRegExp, HTML_NAME, rx } from '../patterns'
import type { SpanParser, State } from '../state'

/** Are spans read within the element? */
function isParsed(state: State, name: string, asked: string | undefined): boolean {
  const byName = contentModel(name) !== 'raw'
  if (asked === 'span') return true
  if (asked === '1') return byName
  if (asked === '0') return false
  return byName && state.options.parse_span_html && state.tree.options.contentModel !== 'raw'
}

function readContent(state: State, el: Element): void {
  const end = `</${escapeRegExp(el.value)}[ \\t\\r\\n\\f\\v]*>`
  const stop = new RegExp(end, isKnown(el.value) ? 'iu' : 'u')
  const parsed = el.options.contentModel === 'span'
  if (state.parseSpans(el, parsed ? { stop } : { stop, only: ['span_html'] })) {
    state.src.scan(stop)
    return
  }
  state.warn(`<${el.value}> is never closed: it ends with its block`, el.options.line ?? 1)
  state.addText(state.src.takeRest(), el)
}

function readTag(state: State, match: RegExpExecArray, line: number): void {
  const name = elementName(match.groups?.name ?? '')
  if (BLOCK_ELEMENTS.has(name)) {
    state.warn(`<${name}> within text is no block: the tag is shown as text`, line)
    state.addText(match[0])
    return
  }
  const attr = htmlAttributes(match.groups?.attrs ?? '', isKnown(name))
  for (const [key, value] of attr) attr.set(key, value.replace(/\n+/g, ' '))
  const asked = attr.get('markdown')
  attr.delete('markdown')
  const parsed = isParsed(state, name, asked)
  const closed = match.groups?.closed !== undefined
  const el = element(
    'html_element',
    name,
    { category: 'span', line, contentModel: parsed ? 'span' : 'raw', isClosed: closed },
    attr,
  )
  state.tree.children.push(el)
  if (!closed && !VOID_ELEMENTS.has(name)) readContent(state, el)
}

/** Tags of span elements; block tags and stray end tags within text are text. */
export const spanHtml: SpanParser = {
  start: rx`<(?:${HTML_NAME}|!--|\/)`,
  trigger: '<',
  parse(state) {
    const { src } = state
    const { line } = src
    const comment = src.scan(COMMENT)
    if (comment) {
      state.tree.children.push(element('xml_comment', comment[0], { category: 'span', line }))
      return
    }
    const close = src.scan(CLOSE_TAG)
    if (close) {
      state.warn(`${close[0]} closes nothing: it is shown as text`, line)
      state.addText(close[0])
      return
    }
    const tag = src.scan(TAG)
    if (tag) readTag(state, tag, line)
    else state.addText(src.next())
  },
}
