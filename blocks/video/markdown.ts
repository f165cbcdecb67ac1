import { linked, plain } from '../render/markdownLink'
import type { MarkdownBlockHandler } from '../render/markdownState'
import { clock } from './duration'

export const videoMarkdown: MarkdownBlockHandler<'video'> = ({ url, title, duration }) => {
  const length = duration === null ? '' : ` (${clock(duration)})`
  return [{ type: 'paragraph', children: linked(url, [plain(title + length)]) }]
}
