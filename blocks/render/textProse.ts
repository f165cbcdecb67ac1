import { lines, sentence, type TextHandler, type TextState } from './textState'
import type { Node } from '../../src/contract'
import { isInline } from './words'

/** A raised mark that leads to a note below stays apart from the word before it. */
export const linkText: TextHandler<'link'> = (node, state) => {
  const words = state.inline(node.children)
  const isMark =
    node.href.startsWith('#') &&
    node.children.every((child) => child.type === 'text' && child.marks?.includes('superscript'))
  return isMark && words.trim() !== '' ? ` (${words.trim()})` : words
}

export const headingText: TextHandler<'heading'> = (node, state) =>
  sentence(state.inline(node.children))

export const listText: TextHandler<'list'> = (node, state) =>
  lines(
    node.children.map(({ children }, index) => {
      const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• '
      return mark + itemText(children, state)
    }),
  )

/** Words on the item's line; what stands in blocks of its own below, indented. */
function itemText(nodes: readonly Node[], state: TextState): string {
  const parts = nodes.map((node, index) => {
    if (isInline(node)) return state.inline([node])
    const block = state.blocks([node])
    return index === 0 ? block : `\n${block.replace(/^(?=.)/gm, '  ')}`
  })
  return parts.join('').trim()
}
