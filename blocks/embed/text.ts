import type { TextHandler } from '../render/textState'

export const embedText: TextHandler<'embed'> = (node) => node.title
