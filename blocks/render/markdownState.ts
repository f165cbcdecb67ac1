import type { BlockContent, DefinitionContent, Html, PhrasingContent } from 'mdast'
import type { Block, Inline } from '../../src/contract'

export type Flow = BlockContent | DefinitionContent

export interface MarkdownState {
  blocks: (nodes: readonly Block[]) => Flow[]
  inlines: (nodes: readonly Inline[]) => PhrasingContent[]
  /** What Markdown has no form for stands as HTML in it, which it allows. */
  html: (node: Block) => string
}

export type MarkdownBlockHandler<T extends Block['type']> = (
  node: Extract<Block, { type: T }>,
  state: MarkdownState,
) => Flow[]
export type MarkdownBlockHandlers = { [T in Block['type']]: MarkdownBlockHandler<T> }

export const htmlNode = (value: string): Html => ({ type: 'html', value })

/** Markdown between an opening and a closing tag, with the blank lines that make it Markdown again. */
export const wrapped = (open: string, content: Flow[], close: string): Flow[] => [
  htmlNode(open),
  ...content,
  htmlNode(close),
]
