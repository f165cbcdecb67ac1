import type { TextHandler } from '../render/textState'

export const worksheetText: TextHandler<'worksheet'> = (node) => node.title
