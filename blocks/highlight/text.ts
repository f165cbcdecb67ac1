import type { TextHandler } from '../render/textState'

export const highlightText: TextHandler<'highlight'> = (node, state) => state.blocks(node.children)
