import type { MarkdownHandler } from '../markdown'
import { linkBox } from '../markdown/box'

/** A link: readers of Markdown take no frames. */
export const embedMarkdown: MarkdownHandler<'embed'> = ({ url, title, height }) =>
  linkBox({ dataNode: 'embed', title, dataHeight: height }, url, title)
