/** What a new table begins with, as the editor writes it: cells to fill, the first row of them headers. */
const COLUMNS = 3
const ROWS = 3

/** Of Lexical's states of a cell. */
const PLAIN = 0
const HEADS_COLUMN = 1

const ELEMENT = { direction: null, format: '' as const, indent: 0, version: 1 }

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const cell = (headerState: number) => ({
  ...ELEMENT,
  type: 'tablecell',
  headerState,
  colSpan: 1,
  rowSpan: 1,
  children: [{ ...ELEMENT, type: 'paragraph', textFormat: 0, children: [] }],
})

export const emptyGrid = () => ({
  ...ELEMENT,
  type: 'table',
  children: times(ROWS, (row) => ({
    ...ELEMENT,
    type: 'tablerow',
    children: times(COLUMNS, () => cell(row === 0 ? HEADS_COLUMN : PLAIN)),
  })),
})

export const emptyTable = () => ({
  root: { ...ELEMENT, type: 'root', children: [emptyGrid()] },
})
