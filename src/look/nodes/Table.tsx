import { saysSomething } from '../../../blocks/render/words'
import type { Table as TableNode } from '../types'
import type { Page, ViewProps } from './page'

type Row = TableNode['children'][number]

/** Rows that hold only header cells are the table's head; a header cell below them heads its row. */
export function Table({ node, page }: ViewProps<TableNode>) {
  const isHead = (row: Row) => row.children.every((cell) => cell.header)
  const firstOfBody = node.children.findIndex((row) => !isHead(row))
  const split = firstOfBody === -1 ? node.children.length : firstOfBody
  const label = node.caption ?? page.words.table
  return (
    <div
      className={node.worksheet ? 'table table--worksheet' : 'table'}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      <table className={node.worksheet ? 'worksheet' : undefined}>
        {node.caption && <caption>{node.caption}</caption>}
        {split > 0 && <thead>{rows(node.children.slice(0, split), 'col', page)}</thead>}
        {split < node.children.length && (
          <tbody>{rows(node.children.slice(split), 'row', page)}</tbody>
        )}
      </table>
    </div>
  )
}

function rows(all: Row[], scope: 'col' | 'row', page: Page) {
  return all.map((row, index) => (
    <tr key={index}>
      {row.children.map((cell, position) => {
        const spans = { colSpan: cell.colSpan, rowSpan: cell.rowSpan }
        const content = page.render(cell.children)
        return cell.header && saysSomething(cell.children) ? (
          <th key={position} scope={scope} {...spans}>
            {content}
          </th>
        ) : (
          <td key={position} {...spans}>
            {content}
          </td>
        )
      })}
    </tr>
  ))
}
