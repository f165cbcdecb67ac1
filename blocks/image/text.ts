import { insteadOfImage, type TextHandler } from '../render/textState'

export const imageText: TextHandler<'image'> = (node) => insteadOfImage(node.alt)
