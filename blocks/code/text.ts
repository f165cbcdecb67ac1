import type { TextHandler } from '../render/textState'

export const codeText: TextHandler<'code'> = (node) => node.code
