import type { Block, Inline } from '../../src/contract'
import type { TableCellNode, TableRowNode } from '../../src/model'
import { h, text, type Content } from '../render/hast'
import type { HtmlHandler, HtmlState } from '../render/htmlState'
import { saysSomething } from '../render/words'
import { withinHeader } from './header'

type Row = TableRowNode<Block>
type Cell = TableCellNode<Block>

export const tableHtml: HtmlHandler<'table'> = (node, state) => {
  const headRows = leadingHeaderRows(node.children)
  const body = node.children.slice(headRows)
  return [
    h('table', { className: node.worksheet ? ['worksheet'] : undefined, dataForm: node.form?.id }, [
      ...(node.caption ? [h('caption', {}, [text(node.caption)])] : []),
      ...(headRows > 0
        ? [
            h(
              'thead',
              {},
              node.children.slice(0, headRows).map((row) => rowHtml(row, 'col', state)),
            ),
          ]
        : []),
      ...(body.length > 0
        ? [
            h(
              'tbody',
              {},
              body.map((row) => rowHtml(row, 'row', state)),
            ),
          ]
        : []),
    ]),
  ]
}

/** A head that spans into the body would be cut by `thead`, so only whole rows of headers count. */
function leadingHeaderRows(rows: Row[]): number {
  const first = rows.findIndex(
    (row) => !row.children.every((cell) => cell.header) || row.children.length === 0,
  )
  const count = first === -1 ? rows.length : first
  const spans = rows
    .slice(0, count)
    .some((row, index) => row.children.some((cell) => index + (cell.rowSpan ?? 1) > count))
  return spans ? 0 : count
}

const rowHtml = (row: Row, scope: 'col' | 'row', state: HtmlState): Content =>
  h(
    'tr',
    {},
    row.children.map((cell) => cellHtml(cell, scope, state)),
  )

function cellHtml(cell: Cell, scope: 'col' | 'row', state: HtmlState): Content {
  const { header, colSpan, rowSpan, children } = cell
  const wide = scope === 'col' && (colSpan ?? 1) > 1
  const content = state.all(contentOf(children))
  if (!header || !saysSomething(children)) return h('td', { colSpan, rowSpan }, content)
  return h(
    'th',
    { scope: wide ? 'colgroup' : scope, colSpan, rowSpan },
    content.map((part) => withinHeader(part)),
  )
}

/** A cell with one paragraph is a cell with text. */
function contentOf(children: Block[]): (Block | Inline)[] {
  const [only] = children
  return children.length === 1 && only?.type === 'paragraph' && !only.align
    ? only.children
    : children
}
