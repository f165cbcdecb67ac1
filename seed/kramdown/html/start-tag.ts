import { type ContentModel, element, type Element } from '../element'
import { escapeRegExp } from '../patterns'
import { DEEPEST, type State } from '../state'
import { htmlAttributes } from './attributes'
import { contentModel, elementName, isKnown, VOID_ELEMENTS } from './elements'
import { CLOSE_TAG, COMMENT, INSTRUCTION, LINE_REST, TAG } from './syntax'

const MODELS = new Map<string, ContentModel | 'default'>([
  ['0', 'raw'],
  ['1', 'default'],
  ['span', 'span'],
  ['block', 'block'],
])

const noEnd = (state: State, el: Element): void =>
  state.warn(
    `<${el.value}> is never closed: it ends where its surroundings end`,
    el.options.line ?? 1,
  )

const isRaw = (el: Element): boolean =>
  el.type === 'html_element' && el.options.contentModel === 'raw'

/** Takes the text up to the end tag, and the tag. */
function takeUntilEnd(state: State, el: Element, type: 'raw' | 'raw_text'): void {
  const { src } = state
  const end = new RegExp(`(?=</${escapeRegExp(el.value)}[ \\t\\r\\n\\f\\v]*>)`, 'iu')
  const found = src.scanUntil(end)
  if (!found) {
    state.addText(src.takeRest(), el, type)
    noEnd(state, el)
    return
  }
  state.addText(found.text, el, type)
  src.scan(CLOSE_TAG)
}

/** `markdown="…"` says how the content is read; without it, it is raw. */
function takeModel(state: State, el: Element): ContentModel {
  const asked = MODELS.get(el.attr.get('markdown') ?? '')
  el.attr.delete('markdown')
  if (asked && asked !== 'default') return asked
  const always = state.options.parse_block_html && !isRaw(state.tree)
  return asked || always ? contentModel(el.value) : 'raw'
}

function readContent(state: State, el: Element, model: ContentModel): void {
  if (model === 'block') {
    if (!state.parseBlocks(el)) noEnd(state, el)
  } else if (model === 'span') takeUntilEnd(state, el, state.textType as 'raw_text')
  else parseRawHtml(state, el)
  if (!isRaw(state.tree)) state.src.scan(LINE_REST)
}

/** Adds the element whose start tag was just read, and reads what it holds. */
export function startTag(state: State, match: RegExpExecArray, line: number): void {
  const name = elementName(match.groups?.name ?? '')
  const attr = htmlAttributes(match.groups?.attrs ?? '', isKnown(name))
  const el = element('html_element', name, { category: 'block', line }, attr)
  state.tree.children.push(el)
  const closed = match.groups?.closed !== undefined || VOID_ELEMENTS.has(name)
  const verbatim = name === 'script' || name === 'style'
  if (verbatim) takeUntilEnd(state, el, 'raw')
  if (state.blockIal) el.options.ial = state.blockIal
  state.blockIal = undefined
  const model = takeModel(state, el)
  if (model === 'block') state.src.scan(LINE_REST)
  el.options.contentModel = model
  el.options.isClosed = closed && !verbatim
  if (!closed && !verbatim) readContent(state, el, model)
}

const RAW_START = /(?=<(?:[\p{Alphabetic}_]|\/|!--|\?))/u

/** One tag, comment or instruction within raw HTML; true if it ends the element. */
function rawItem(state: State): boolean {
  const { src, tree } = state
  const { line } = src
  const comment = src.scan(COMMENT)
  const instruction = comment ? null : src.scan(INSTRUCTION)
  if (comment) tree.children.push(element('xml_comment', comment[0], { category: 'block', line }))
  else if (instruction)
    tree.children.push(element('xml_pi', instruction[0], { category: 'block', line }))
  else {
    const tag = src.scan(TAG)
    const close = tag ? null : src.scan(CLOSE_TAG)
    if (tag && state.depth <= DEEPEST) startTag(state, tag, line)
    else if (tag) state.addText(tag[0], tree, 'text')
    else if (close) {
      const name = close.groups?.name ?? ''
      if ((isKnown(tree.value) ? name.toLowerCase() : name) === tree.value) return true
      state.addText(close[0], tree, 'text')
      state.warn(`</${name}> closes nothing: it is shown as text`, line)
    } else state.addText(src.next(), tree, 'text')
  }
  return false
}

/** Reads HTML as it stands into `el`, up to its end tag. */
function parseRawHtml(state: State, el: Element): void {
  const outer = state.tree
  state.tree = el
  state.depth++
  let done = false
  while (!state.src.atEnd && !done) {
    const found = state.src.scanUntil(RAW_START)
    state.addText(found ? found.text : state.src.takeRest(), el, 'text')
    done = found ? rawItem(state) : true
    if (!found) noEnd(state, el)
  }
  state.tree = outer
  state.depth--
}
