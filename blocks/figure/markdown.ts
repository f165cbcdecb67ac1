import { oneLine } from '../exact'
import type { MarkdownHandler } from '../markdown'
import { boxed } from '../markdown/box'
import { pictureMarkdown } from '../markdown/inline'
import { h, text } from '../render/hast'

export const figureMarkdown: MarkdownHandler<'figure'> = (node, state) => {
  const { media, alt, width, url, caption } = node
  const picture = pictureMarkdown({ media, alt }, state)
  const shown = url === undefined ? picture : `[${picture}](${url})`
  const below = caption === undefined ? [] : [oneLine(h('figcaption', {}, [text(caption)]))]
  const said = { dataNode: 'figure', dataId: media, dataWidth: width }
  return boxed('figure', said, [shown, ...below].join('\n\n'))
}
