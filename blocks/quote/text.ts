import { lines, type TextHandler } from '../render/textState'

export const quoteText: TextHandler<'quote'> = (node, state) =>
  lines([state.blocks(node.children), node.attribution && `— ${state.inline(node.attribution)}`])
