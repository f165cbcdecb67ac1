import { paragraphs, sentence, type TextHandler } from '../render/textState'

export const calloutText: TextHandler<'callout'> = (node, state) =>
  paragraphs([node.title && sentence(node.title), state.blocks(node.children)])
