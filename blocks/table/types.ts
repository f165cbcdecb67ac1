import type { Block } from '../../src/contract'
import type { TableNode, TableRowNode } from '../../src/model'

export type Table = TableNode<Block>
export type TableRow = TableRowNode<Block>
