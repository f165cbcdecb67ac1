import { linked, plain } from '../render/markdownLink'
import type { MarkdownBlockHandler } from '../render/markdownState'

export const worksheetMarkdown: MarkdownBlockHandler<'worksheet'> = ({ href, title }) => [
  { type: 'paragraph', children: linked(href, [plain(title)]) },
]
