import type { PhrasingContent } from 'mdast'
import { linked, plain } from '../render/markdownLink'
import type { MarkdownBlockHandler } from '../render/markdownState'

export const figureMarkdown: MarkdownBlockHandler<'figure'> = ({ src, alt, href, caption }) => {
  const image: PhrasingContent = { type: 'image', url: src, alt }
  const shown = href === undefined ? [image] : linked(href, [image])
  const below: PhrasingContent[] = caption
    ? [{ type: 'break' }, { type: 'emphasis', children: [plain(caption)] }]
    : []
  return [{ type: 'paragraph', children: [...shown, ...below] }]
}
