import { element, lastChild, type Element } from '../element'
import { BLANK_LINE, EOB_MARKER } from '../patterns'
import type { BlockParser, State } from '../state'
import { takeItemIal } from './list'
import { DEFINITION_START, firstLine, type ItemLines, nextMark } from './list-patterns'

/** The paragraph above, whose lines are the terms: at once before, or with one blank line between. */
function takeTerms(children: Element[]): { terms: Element; apart: boolean } | undefined {
  const last = children.at(-1)
  const before = children.at(-2)
  if (last?.type === 'p') return children.pop() && { terms: last, apart: false }
  if (last?.type !== 'blank' || last.value !== '\n' || before?.type !== 'p') return undefined
  children.splice(-2)
  return { terms: before, apart: true }
}

function addTerms(state: State, dl: Element, terms: Element): void {
  const lines = (terms.children[0]?.value ?? '').replace(/\n+$/, '').split('\n')
  lines.forEach((text, index) => {
    const dt = element('dt', '', { line: (terms.options.line ?? 1) + index })
    const raw = takeItemIal(state, dt, text)
    dt.options.rawText = raw
    dt.children.push(element('raw_text', raw))
    dl.children.push(dt)
  })
}

function readDefinitions(state: State, dl: Element, apart: boolean): void {
  const { src } = state
  let mark = DEFINITION_START
  let firstAsPara = apart
  let afterBlank = false
  let item: { el: Element; lines: ItemLines } | undefined
  while (!src.atEnd) {
    const line = src.line
    const start = src.scan(mark)
    if (start) {
      const lines = firstLine(start.groups?.mark?.length ?? 0, start.groups?.rest ?? '')
      const el = element('dd', '', { line, firstAsPara })
      el.value = takeItemIal(state, el, lines.text)
      dl.children.push(el)
      item = { el, lines }
      mark = nextMark('dl', lines.indentation)
      firstAsPara = afterBlank = false
      continue
    }
    if (!item || src.check(EOB_MARKER)) return
    const content: RegExpExecArray | null =
      src.scan(item.lines.content) ?? (afterBlank ? null : src.scan(item.lines.lazy))
    const blank: RegExpExecArray | null = content ? null : src.scan(BLANK_LINE)
    if (!content && !blank) return
    if (content) {
      const expanded = content[0].replace(/^\t+/, (tabs) => '    '.repeat(tabs.length))
      item.el.value += expanded.replace(item.lines.indent, '')
    } else item.el.value += blank?.[0] ?? ''
    firstAsPara = afterBlank = blank !== null
  }
}

function finishDefinition(state: State, dd: Element): Element | undefined {
  const text = dd.value
  dd.value = ''
  state.parseBlocks(dd, text)
  const blank = lastChild(dd)?.type === 'blank' ? dd.children.pop() : undefined
  const [first] = dd.children
  if (first?.type === 'p' && !dd.options.firstAsPara) {
    if (first.children[0] && dd.children.length > 1) first.children[0].value += '\n'
    first.options.transparent = true
  }
  return blank
}

/** Goes on with a definition list before this one, or adds a new one. */
function addList(children: Element[], dl: Element): void {
  if (children.at(-1)?.type === 'blank' && children.at(-2)?.type === 'dl') children.pop()
  const before = children.at(-1)
  if (before?.type === 'dl') before.children.push(...dl.children)
  else children.push(dl)
}

export const definitionList: BlockParser = {
  start: DEFINITION_START,
  parse(state) {
    const { children } = state.tree
    const found = takeTerms(children)
    if (!found) return false
    const dl = element('dl', '', { ...found.terms.options, transparent: false })
    state.blockIal = undefined
    addTerms(state, dl, found.terms)
    readDefinitions(state, dl, found.apart)
    let blank: Element | undefined
    for (const dd of dl.children.filter(({ type }) => type === 'dd')) {
      const empty = dd.value === ''
      const last = finishDefinition(state, dd)
      if (!empty && (dd.children.length > 0 || last)) blank = last
    }
    addList(children, dl)
    if (blank) children.push(blank)
    return true
  },
}
