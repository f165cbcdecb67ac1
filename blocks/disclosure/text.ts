import { paragraphs, sentence, type TextHandler } from '../render/textState'

export const disclosureText: TextHandler<'disclosure'> = (node, state) =>
  paragraphs([sentence(node.summary), state.blocks(node.children)])
