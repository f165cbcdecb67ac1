import { lines, type TextHandler } from '../render/textState'

export const tableText: TextHandler<'table'> = (node, state) =>
  lines([
    node.caption,
    ...node.children.map((row) =>
      rowText(row.children.map((cell) => state.oneLine(cell.children))),
    ),
  ])

/** A row in which nothing stands is nothing to be read aloud. */
const rowText = (cells: string[]) => (cells.some((cell) => cell.trim()) ? cells.join(' | ') : '')
