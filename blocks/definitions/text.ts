import { lines, type TextHandler } from '../render/textState'

export const definitionsText: TextHandler<'definitions'> = (node, state) =>
  lines(node.items.map((item) => `${item.term}: ${state.oneLine(item.description)}`))
