import { lines, type TextHandler } from '../render/textState'

export const tableText: TextHandler<'table'> = (node, state) =>
  lines([
    node.caption,
    ...node.children.map((row) =>
      row.children.map((cell) => state.oneLine(cell.children)).join(' | '),
    ),
  ])
