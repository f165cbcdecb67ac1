import type { Table, TableRow } from 'mdast'
import type { Table as TableOf, TableRow as Row } from './types'
import { htmlNode, type MarkdownBlockHandler, type MarkdownState } from '../render/markdownState'

/** A Markdown table holds one head row and cells of one line; every other table stands as HTML. */
export const tableMarkdown: MarkdownBlockHandler<'table'> = (node, state) =>
  isPlain(node) ? [plainTable(node, state)] : [htmlNode(state.html(node))]

function isPlain({ caption, children }: TableOf): boolean {
  const width = children[0]?.children.length
  return (
    !caption &&
    width !== undefined &&
    children.every(
      (row, index) =>
        row.children.length === width &&
        row.children.every((cell) => cell.header === (index === 0)),
    ) &&
    children.every((row) => row.children.every(isOneLine))
  )
}

function isOneLine({ colSpan, rowSpan, children }: Row['children'][number]): boolean {
  const [only] = children
  const line =
    only === undefined ||
    (only.type === 'paragraph' && !only.children.some(({ type }) => type === 'break'))
  return colSpan === undefined && rowSpan === undefined && children.length <= 1 && line
}

function plainTable(node: TableOf, state: MarkdownState): Table {
  return { type: 'table', children: node.children.map((row) => plainRow(row, state)) }
}

function plainRow(row: Row, state: MarkdownState): TableRow {
  return {
    type: 'tableRow',
    children: row.children.map(({ children: [only] }) => ({
      type: 'tableCell',
      children: only?.type === 'paragraph' ? state.inlines(only.children) : [],
    })),
  }
}
