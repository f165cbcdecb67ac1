import type { ReactNode } from 'react'
import { inWords } from '../words'

interface TableProps {
  caption: string
  heads: string[]
  /** The first cell of a row says what the row is about. */
  rows: { key: string; cells: ReactNode[] }[]
}

/** A wide table can be scrolled by keyboard on a narrow screen. */
export function Table({ caption, heads, rows }: TableProps) {
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={isNumber(rows, index) ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td
                  key={heads[index + 1]}
                  className={typeof cell === 'number' ? 'number' : undefined}
                >
                  {typeof cell === 'number' ? inWords(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whether the cells of a column are numbers, which stand below each other by their last digit. */
const isNumber = (rows: TableProps['rows'], column: number) =>
  rows.some(({ cells }) => typeof cells[column] === 'number')
