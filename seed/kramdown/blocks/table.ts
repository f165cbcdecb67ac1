import { type Alignment, element, type Element } from '../element'
import { global, NS, OPT_SPACE, rx } from '../patterns'
import { Scanner } from '../scanner'
import type { BlockParser, State } from '../state'
import { afterBoundary, beforeBoundary } from './boundary'
import { tableRow } from './table-cells'

const PIPE = rx`\||[^\n]*?[^\\\n]\|`
const LINE = rx`${PIPE}[^\n]*?\n`
const ROW = rx`(?<row>[^\n]*?)[ \t]*\n`
const SEPARATOR = rx`(?=[+|: \t]*-)(?<row>[+|: \t\-]*)\n`
const FOOTER = rx`(?=[+|: \t]*=)[+|: \t=]*\n`
const ALIGNMENT = global(rx`[ \t]?(?<left>:?)-+(?<right>:?)[ \t]?`)
const STARTS_WITH_PIPE = rx`^${PIPE}`
/** A long line of pipes above many short ones would fill the memory with empty cells. */
const MOST_CELLS = 100_000

const alignmentOf = (left: string, right: string): Alignment => {
  if (left) return right ? 'center' : 'left'
  return right ? 'right' : 'default'
}

interface Lines {
  parts: Element[]
  rows: Element[]
  alignment: Alignment[]
  hasFooter: boolean
}

function addPart(lines: Lines, type: 'thead' | 'tbody' | 'tfoot', force: boolean): void {
  if (lines.hasFooter && type === 'tbody' && !force) return
  const part = element(type)
  part.children = lines.rows
  lines.rows = []
  lines.parts.push(part)
}

function separator(lines: Lines, row: string): void {
  if (lines.rows.length === 0) return
  if (lines.alignment.length > 0 || lines.hasFooter) return addPart(lines, 'tbody', false)
  addPart(lines, 'thead', false)
  lines.alignment = [...row.matchAll(ALIGNMENT)].map(({ groups }) =>
    alignmentOf(groups?.left ?? '', groups?.right ?? ''),
  )
}

function readLines(state: State): Lines {
  const { src } = state
  const lines: Lines = { parts: [], rows: [], alignment: [], hasFooter: false }
  const leadingPipe = /^[ \t]*\|/.test(src.check(LINE)?.[0] ?? '')
  src.scan(SEPARATOR)
  while (!src.atEnd && src.check(LINE)) {
    const { line } = src
    const rule = src.scan(SEPARATOR)
    if (rule) separator(lines, rule.groups?.row ?? '')
    else if (src.scan(FOOTER)) {
      if (lines.rows.length > 0) addPart(lines, 'tbody', true)
      lines.hasFooter = true
    } else {
      const row = src.scan(ROW)
      if (!row) break
      lines.rows.push(tableRow(state, row.groups?.row ?? '', leadingPipe, line))
    }
  }
  return lines
}

/** Lines as Ruby splits them: without the empty ones at the end. */
const splitLines = (text: string): string[] => text.replace(/\n+$/, '').split('\n')

/** Does every line hold a pipe outside code and HTML? */
function pipeOnEveryLine(state: State, text: string, line: number): boolean {
  const found = element('root')
  state.within(new Scanner(text, line), 'raw_text', () =>
    state.parseSpans(found, { only: ['codespan', 'span_html'] }),
  )
  let pipe = false
  for (const { type, value } of found.children) {
    const lines = splitLines(value)
    if (type === 'codespan') {
      if (lines.length > 2 || (lines.length === 2 && !pipe)) break
      if (lines.length === 2) pipe = false
    } else {
      if (lines.length > 1 && !pipe && !STARTS_WITH_PIPE.test(lines[0] ?? '')) break
      pipe = (lines.length === 1 && pipe) || STARTS_WITH_PIPE.test(lines.at(-1) ?? '')
    }
  }
  return pipe
}

/** @throws RangeError where the table is larger than any reader could read */
function fillUp(table: Element): void {
  const rows = table.children.flatMap((part) => part.children)
  const columns = rows.reduce((most, row) => Math.max(most, row.children.length), 0)
  if (rows.length * columns > MOST_CELLS)
    throw new RangeError(`A table has more than ${MOST_CELLS} cells.`)
  for (const row of rows)
    while (row.children.length < columns)
      row.children.push(element('td', '', { line: row.options.line ?? 1 }))
  const given = table.options.alignment ?? []
  table.options.alignment = Array.from({ length: columns }, (_, index) => given[index] ?? 'default')
}

/** Lines with pipes, a rule under the head and between bodies being optional. */
export const table: BlockParser = {
  start: rx`${OPT_SPACE}(?=${NS})${LINE}`,
  parse(state) {
    if (!afterBoundary(state)) return false
    const { src } = state
    const { pos, line } = src
    const ial = state.blockIal
    state.blockIal = undefined
    const lines = readLines(state)
    const taken = src.text.slice(pos, src.pos - 1)
    const complete = beforeBoundary(state) && pipeOnEveryLine(state, taken, line)
    if (complete && lines.rows.length > 0)
      addPart(lines, lines.hasFooter ? 'tfoot' : 'tbody', false)
    if (!complete || !lines.parts.some(({ type }) => type === 'tbody')) {
      src.pos = pos
      return false
    }
    const el = element('table', '', { line, alignment: lines.alignment, ...(ial ? { ial } : {}) })
    el.children = lines.parts
    fillUp(el)
    state.addBlock(el)
    return true
  },
}
