import { linked, plain } from '../render/markdownLink'
import type { MarkdownBlockHandler } from '../render/markdownState'

export const embedMarkdown: MarkdownBlockHandler<'embed'> = ({ url, title }) => [
  { type: 'paragraph', children: linked(url, [plain(title || url)]) },
]
