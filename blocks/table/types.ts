import type { Block } from '../../src/contract'
import type { TableRowNode } from '../../src/model'

export type { Table } from '../../src/contract'
export type TableRow = TableRowNode<Block>
