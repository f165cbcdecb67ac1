import type { StoredBlock } from '../../src/model'
import type { ExactState } from '../exact'
import type { Names } from '../exact/names'

/** A block as Markdown; undefined where Markdown has no form for it. */
export type MarkdownHandler<T extends StoredBlock['type']> = (
  node: Extract<StoredBlock, { type: T }>,
  state: MarkdownState,
) => string | undefined
export type MarkdownHandlers = { [T in StoredBlock['type']]: MarkdownHandler<T> }

export interface LineState extends Names {
  /** Whether kramdown's lists of attributes (`{:target="_blank"}`) may be written; other readers show them. */
  attributeLists: boolean
}

/** In what way Markdown is written. */
export interface Flavor {
  handlers: MarkdownHandlers
  attributeLists: boolean
  /** Parts two blocks that would otherwise be one. */
  between: string
  /** Whether a text is read as this block and nothing else; what is not is written as HTML. */
  reads: (text: string, block: StoredBlock) => boolean
}

export interface MarkdownState extends ExactState, LineState {
  /** Blocks, each in the simplest form that is read as it is. */
  blocks: (nodes: readonly StoredBlock[]) => string
}
