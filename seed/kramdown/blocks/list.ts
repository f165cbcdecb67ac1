import { parseAttributeList, newList } from '../attributes'
import { element, type Element } from '../element'
import { BLANK_LINE, EOB_MARKER, rx } from '../patterns'
import type { BlockParser, State } from '../state'
import { HR_START } from './horizontal-rule'
import {
  firstLine,
  ITEM_IAL,
  type ItemLines,
  LIST_START,
  nextMark,
  OL_START,
  UL_START,
} from './list-patterns'
import { markTasks } from './task-list'

interface Item {
  el: Element
  /** The item's text, cut before a list in it. */
  parts: string[]
  lines: ItemLines
  nested: boolean
}

interface Lines {
  items: Item[]
  endedByMarker: boolean
}

const AT_START = rx`^${LIST_START}`
const startsList = (text: string): boolean => AT_START.test(text)

export function takeItemIal(state: State, el: Element, text: string): string {
  return text.replace(ITEM_IAL, (all: string) => {
    const list = ITEM_IAL.exec(all)?.groups?.list ?? ''
    parseAttributeList(state, list, (el.options.ial ??= newList()))
    return ''
  })
}

function newItem(state: State, line: number, match: RegExpExecArray): Item {
  const el = element('li', '', { line })
  const lines = firstLine(match.groups?.mark?.length ?? 0, match.groups?.rest ?? '')
  const text = takeItemIal(state, el, lines.text)
  return { el, parts: [text], lines, nested: startsList(text) }
}

/** Adds a line to an item; a list in it begins a new part of its text. */
function addLine(item: Item, raw: string): void {
  const expanded = raw.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length))
  let line = expanded.replace(item.lines.indent, '')
  const indented = line !== expanded
  if (!item.nested && indented && startsList(line)) {
    item.parts.push('')
    item.nested = true
  } else if (item.nested && !indented && startsList(line)) {
    line = ' '.repeat(item.lines.indentation + 4) + line
  }
  item.parts.push((item.parts.pop() ?? '') + line)
}

function readItems(state: State, type: 'ul' | 'ol'): Lines {
  const { src } = state
  const items: Item[] = []
  let mark = type === 'ul' ? UL_START : OL_START
  let afterBlank = false
  while (!src.atEnd) {
    const line = src.line
    const item = items.at(-1)
    if (afterBlank && src.check(HR_START)) break
    if (src.scan(EOB_MARKER)) return { items, endedByMarker: true }
    const start = src.scan(mark)
    if (start) {
      const next = newItem(state, line, start)
      items.push(next)
      mark = nextMark(type, next.lines.indentation)
      afterBlank = false
      continue
    }
    if (!item) break
    const content: RegExpExecArray | null =
      src.scan(item.lines.content) ?? (afterBlank ? null : src.scan(item.lines.lazy))
    const blank: RegExpExecArray | null = content ? null : src.scan(BLANK_LINE)
    if (content) addLine(item, content[0])
    else if (blank) item.parts.push((item.parts.pop() ?? '') + blank[0])
    else break
    afterBlank = blank !== null
    if (blank) item.nested = true
  }
  return { items, endedByMarker: false }
}

function parseItem(state: State, { el, parts }: Item): void {
  let line = el.options.line ?? 1
  for (const part of parts) {
    state.parseBlocks(el, part, line)
    line += part.split('\n').length - 1
  }
}

/** Is the first paragraph of an item printed without its tag? */
function isTight(list: Element, item: Element, endedByMarker: boolean): boolean {
  const [first, second] = item.children
  const last = list.children.at(-1) === item
  if (first?.type !== 'p') return false
  if (second?.type === 'blank' && !(last && item.children.length === 2 && !endedByMarker))
    return false
  if (!last || list.children.length === 1) return true
  return list.children
    .slice(0, -1)
    .some(({ children: [head] }) => head?.type !== 'p' || head.options.transparent)
}

function finishItem(list: Element, item: Element, endedByMarker: boolean): Element | undefined {
  const [first, second] = item.children
  if (first?.type === 'p' && second?.type === 'eob' && first.options.ial) item.children.splice(1, 1)
  if (first && isTight(list, item, endedByMarker)) {
    const text = first.children[0]
    const next = item.children[1]
    if (text && next && next.type !== 'blank') text.value += '\n'
    first.options.transparent = true
  }
  return item.children.at(-1)?.type === 'blank' ? item.children.pop() : undefined
}

export const list: BlockParser = {
  start: LIST_START,
  parse(state) {
    const type = state.src.check(UL_START) ? 'ul' : 'ol'
    const el = element(type, '', { line: state.src.line })
    const ial = state.blockIal
    state.blockIal = undefined
    if (ial) el.options.ial = ial
    const { items, endedByMarker } = readItems(state, type)
    el.children = items.map((item) => item.el)
    state.addBlock(el)
    let blank: Element | undefined
    for (const item of items) {
      parseItem(state, item)
      if (item.el.children.length > 0) blank = finishItem(el, item.el, endedByMarker)
    }
    if (blank && !endedByMarker) state.tree.children.push(blank)
    markTasks(el)
    return true
  },
}
