import { insteadOfImage, lines, type TextHandler } from '../render/textState'

export const figureText: TextHandler<'figure'> = (node) =>
  lines([insteadOfImage(node.alt), node.caption])
