import { blockParsers } from './blocks'
import { type Element, element, lastChild } from './element'
import { defaultOptions } from './options'
import { Scanner } from './scanner'
import { allSpans, spanParsers } from './spans'
import { DEEPEST, type SpanName, type SpanOptions, type State } from './state'

export type Warn = (message: string, line: number) => void

function addText(
  state: State,
  text: string,
  into: Element,
  type = state.textType as Element['type'],
): void {
  const last = lastChild(into)
  if (last?.type === type) last.value += text
  else if (text !== '')
    into.children.push(element(type, text, { line: into.options.line ?? state.src.line }))
}

function oneBlock(state: State): boolean {
  for (const { start, parse } of blockParsers) {
    const match = state.src.check(start)
    if (!match) continue
    const result = parse(state, match)
    if (result === 'stop') return true
    if (result) return false
  }
  state.addText(state.src.scan(/[^\n]*\n?/u)?.[0] ?? '')
  return false
}

function plainBlock(state: State): void {
  const { line } = state.src
  state.addText(state.src.takeRest(), state.addBlock(element('p', '', { line })))
}

/** Each block within blocks holds its text once more, all at the same time. */
const MOST_NESTED_TEXT = 20_000_000

function parseBlocks(
  state: State,
  el: Element,
  text: string | undefined,
  line = el.options.line,
): boolean {
  const { tree, src, blockIal, nestedText } = state
  state.tree = el
  state.blockIal = undefined
  if (text !== undefined) state.src = new Scanner(text, line)
  state.nestedText += text?.length ?? 0
  if (state.nestedText > MOST_NESTED_TEXT) throw new RangeError('It nests too much text too deep.')
  let stopped = false
  state.depth++
  if (state.depth > DEEPEST) plainBlock(state)
  while (!stopped && !state.src.atEnd) stopped = oneBlock(state)
  state.depth--
  Object.assign(state, { tree, src, blockIal, nestedText })
  return stopped
}

const triggers = new Map<string, RegExp>()

/** Finds the next place where one of the parsers, or the end, may be. */
function triggerOf(names: readonly SpanName[], stop: RegExp | undefined): RegExp {
  const key = `${names.join()} ${stop ? stop.flags + stop.source : ''}`
  let found = triggers.get(key)
  if (!found) {
    const source = names.map((name) => spanParsers[name].trigger).join('|')
    const all = stop ? `${stop.source}|${source}` : source
    triggers.set(key, (found = new RegExp(`(?=${all})`, stop?.flags ?? 'u')))
  }
  return found
}

function oneSpan(state: State, names: readonly SpanName[]): void {
  if (state.ancestors.length > DEEPEST) {
    state.addText(state.src.next())
    return
  }
  for (const name of names) {
    const { start, parse } = spanParsers[name]
    const match = state.src.check(start)
    if (match) return parse(state, match)
  }
  state.addText(state.src.next())
}

function readSpans(state: State, { stop, only = state.spans, accept }: SpanOptions): boolean {
  const { src } = state
  const trigger = triggerOf(only, stop)
  while (!src.atEnd) {
    const found = src.scanUntil(trigger)
    if (!found) {
      if (!stop) state.addText(src.takeRest())
      return false
    }
    state.addText(found.text)
    const end = stop && src.check(stop)
    if (end && (accept?.(end) ?? true)) return true
    oneSpan(state, only)
  }
  return false
}

function parseSpans(state: State, el: Element, options: SpanOptions): boolean {
  const { tree } = state
  state.ancestors.push(tree)
  state.tree = el
  const stopped = readSpans(state, options)
  state.tree = tree
  state.ancestors.pop()
  return stopped
}

const NESTED = ['em', 'strong', 'a', 'img']

/** Reads what begins here, unless that has failed here before within the same kinds of spans. */
function attempt<T>(state: State, what: string, read: () => T | undefined): T | undefined {
  const { src, ancestors, tree } = state
  const around = NESTED.map(
    (type) => tree.type === type || ancestors.some((el) => el.type === type),
  )
  const key = [what, src.pos, ...around].join()
  if (src.failed.has(key)) return undefined
  const result = read()
  if (result === undefined) src.failed.add(key)
  return result
}

function within(state: State, src: Scanner, textType: State['textType'], read: () => void): void {
  const { tree, ancestors, src: outer, textType: outerType } = state
  Object.assign(state, { tree: element('root'), ancestors: [], src, textType })
  read()
  Object.assign(state, { tree, ancestors, src: outer, textType: outerType })
}

function addBlock(state: State, el: Element): Element {
  if (state.blockIal) el.options.ial = state.blockIal
  state.blockIal = undefined
  state.tree.children.push(el)
  return el
}

/** Only `\n` ends lines, and the last line has its end. */
export const normalize = (text: string): string =>
  `${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n`

export function createState(text: string, firstLine: number, warn: Warn): State {
  const root = element('root', '', { line: firstLine })
  const state: State = {
    src: new Scanner(text, firstLine),
    tree: root,
    ancestors: [],
    depth: 0,
    nestedText: 0,
    textType: 'raw_text',
    blockIal: undefined,
    root,
    lists: new Map(),
    links: new Map(),
    footnotes: new Map(),
    abbreviations: new Map(),
    options: defaultOptions(),
    spans: allSpans,
    lineBreak: '\\\n',
    warn,
    parseBlocks: (el, inner, line) => parseBlocks(state, el, inner, line),
    parseSpans: (el, options = {}) => parseSpans(state, el, options),
    attempt: (what, read) => attempt(state, what, read),
    within: (src, textType, read) => within(state, src, textType, read),
    addText: (inner, into = state.tree, type) => addText(state, inner, into, type),
    addBlock: (el) => addBlock(state, el),
  }
  return state
}
