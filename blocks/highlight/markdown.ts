import type { MarkdownHandler } from '../markdown'
import { boxed } from '../markdown/box'

export const highlightMarkdown: MarkdownHandler<'highlight'> = ({ color, children }, state) =>
  boxed('div', { className: ['colorhighlight'], dataColor: color }, state.blocks(children))
