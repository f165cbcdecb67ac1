import { htmlNode, type MarkdownBlockHandler } from '../render/markdownState'

/** GitHub's Markdown has no list of terms. */
export const definitionsMarkdown: MarkdownBlockHandler<'definitions'> = (node, state) => [
  htmlNode(state.html(node)),
]
