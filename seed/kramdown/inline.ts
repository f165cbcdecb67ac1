import { applyList } from './attributes'
import type { Element } from './element'
import { Scanner } from './scanner'
import type { State } from './state'

const TEXT = new Set(['text', 'codespan', 'math', 'entity', 'smart_quote', 'typographic_sym'])

/** The text of a heading, of which its id is made. */
export function plainText(el: Element): string {
  return el.children
    .map((child) => (TEXT.has(child.type) ? child.value : plainText(child)))
    .join('')
}

function spansOf(state: State, { value, options }: Element, line: number | undefined): Element[] {
  const found: Element = { type: 'root', value: '', attr: new Map(), options: {}, children: [] }
  state.within(new Scanner(value, options.line ?? line), 'text', () => state.parseSpans(found))
  return found.children
}

function update(state: State, child: Element, line: number | undefined): Element[] {
  if (child.type === 'raw_text') return spansOf(state, child, line)
  if (child.type !== 'eob') readInlines(state, child)
  applyList(state, child.attr, child.options.ial)
  if (child.type === 'eob') return []
  if (child.type === 'dt' || child.type === 'header') child.options.rawText = plainText(child)
  return [child]
}

/** Reads the spans in all text, gives blocks their attributes, joins blank lines. */
export function readInlines(state: State, el: Element): void {
  const children: Element[] = []
  let blank: Element | undefined
  for (const child of el.children) {
    if (child.type === 'blank') {
      if (blank) blank.value += child.value
      else children.push((blank = child))
      continue
    }
    if (child.type !== 'eob') blank = undefined
    children.push(...update(state, child, el.options.line))
  }
  el.children = children
}
