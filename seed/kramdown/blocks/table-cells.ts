import { element, type Element } from '../element'
import { strip } from '../patterns'
import { Scanner } from '../scanner'
import type { State } from '../state'

/** Writes a code span again, with delimiters longer than any run of back-ticks in it. */
function codeAgain(code: string): string {
  const longest = (code.match(/`+/g) ?? []).sort().at(-1) ?? ''
  const mark = `${longest}\``
  const pad = mark.length > 1 ? ' ' : ''
  return mark + pad + code + pad + mark
}

function append(cells: string[], text: string): void {
  if (cells.length === 0) cells.push(text)
  else cells.push((cells.pop() ?? '') + text)
}

function splitText(state: State, text: string, cells: string[], line: number): void {
  const found = element('root')
  state.within(new Scanner(text, line), 'raw_text', () =>
    state.parseSpans(found, { only: ['codespan'] }),
  )
  for (const child of found.children) {
    if (child.type !== 'raw_text') {
      append(cells, codeAgain(child.value))
      continue
    }
    const [first = '', ...more] = child.value
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|'))
    append(cells, first)
    cells.push(...more)
  }
}

/** The cells of a line: parted by pipes that are neither escaped nor in code. */
export function tableRow(state: State, text: string, leadingPipe: boolean, line: number): Element {
  const cells: string[] = []
  text.split(/(<code[^\n]*?>[^\n]*?<\/code>)/).forEach((part, index) => {
    if (index % 2 === 1) append(cells, part)
    else splitText(state, part, cells, line)
  })
  if (leadingPipe && strip(cells[0] ?? '') === '') cells.shift()
  if (strip(cells.at(-1) ?? '') === '') cells.pop()
  const row = element('tr', '', { line })
  row.children = cells.map((cell) => {
    const td = element('td', '', { line })
    td.children.push(element('raw_text', strip(cell)))
    return td
  })
  return row
}
