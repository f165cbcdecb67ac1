/** A body as Markdown that the importer reads as the same body. */
import type { StoredBlock } from '../../src/model'
import { blockHtml, oneLine, type ExactState } from '../exact'
import type { Flavor, MarkdownHandlers, MarkdownState } from './state'

export type { Flavor, MarkdownHandler, MarkdownHandlers, MarkdownState } from './state'

/** Writes blocks, each in the simplest form that is read as it is: Markdown, or else HTML. */
export function markdownOf(
  nodes: readonly StoredBlock[],
  exact: ExactState,
  flavor: Flavor,
): string {
  const { attributeLists } = flavor
  const state: MarkdownState = {
    ...exact,
    attributeLists,
    blocks: (inner) => join(inner, state, flavor),
  }
  return state.blocks(nodes)
}

/** Two of these after each other would be one. */
const GROW = new Set<StoredBlock['type']>(['list', 'quote', 'definitions', 'table'])

function join(nodes: readonly StoredBlock[], state: MarkdownState, flavor: Flavor): string {
  const written = nodes.map((node, index) => {
    const type = nodes[index - 1]?.type
    const parted = type === node.type && GROW.has(type)
    return (parted ? `${flavor.between}\n\n` : '') + oneBlock(node, state, flavor)
  })
  return written.join('\n\n')
}

function oneBlock<T extends StoredBlock['type']>(
  node: Extract<StoredBlock, { type: T }>,
  state: MarkdownState,
  { handlers, reads }: Flavor,
): string {
  const markdown = (handlers[node.type] as MarkdownHandlers[T])(node, state)
  if (markdown !== undefined && reads(markdown, node)) return markdown
  return oneLine(blockHtml(node, state))
}
