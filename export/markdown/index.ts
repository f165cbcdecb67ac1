/** A body as Markdown that the importer reads as the same body. */
import type { StoredBlock } from '../../src/model'
import { blockHtml, oneLine, type ExactState } from '../exact'
import { blockMarkdown } from './blocks'
import { hasLiquid } from './escape'
import type { MarkdownState } from './state'

/**
 * Writes blocks, each in the simplest form that the importer reads as it is: Markdown, or else HTML.
 *
 * @param reads tells whether the importer reads a text as a block and nothing else
 */
export function markdownOf(
  nodes: readonly StoredBlock[],
  exact: ExactState,
  reads: MarkdownState['reads'],
): string {
  const state: MarkdownState = { ...exact, reads, blocks: (inner) => join(inner, state) }
  return state.blocks(nodes)
}

/** Two of these after each other would be one. */
const GROW = new Set<StoredBlock['type']>(['list', 'quote', 'definitions', 'table'])

function join(nodes: readonly StoredBlock[], state: MarkdownState): string {
  const written = nodes.map((node, index) => {
    const type = nodes[index - 1]?.type
    const parted = type === node.type && GROW.has(type)
    return (parted ? '^\n\n' : '') + oneBlock(node, state)
  })
  return written.join('\n\n')
}

function oneBlock(node: StoredBlock, state: MarkdownState): string {
  const markdown = blockMarkdown(node, state)
  if (markdown !== undefined && !hasLiquid(markdown) && state.reads(markdown, node)) return markdown
  return oneLine(blockHtml(node, state))
}
