import type { StoredBlock } from '../../src/model'
import type { ExactState } from '../exact'

export interface MarkdownState extends ExactState {
  /** Whether the importer reads the text as this block and nothing else. */
  reads: (text: string, block: StoredBlock) => boolean
  /** Blocks, each in the simplest form that the importer reads as it is. */
  blocks: (nodes: readonly StoredBlock[]) => string
}
