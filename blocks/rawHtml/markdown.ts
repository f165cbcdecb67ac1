import { htmlNode, type MarkdownBlockHandler } from '../render/markdownState'

export const rawHtmlMarkdown: MarkdownBlockHandler<'rawHtml'> = (node, state) => [
  htmlNode(state.html(node)),
]
