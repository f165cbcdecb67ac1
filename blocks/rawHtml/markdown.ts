import { blockHtml, oneLine } from '../exact'
import type { MarkdownHandler } from '../markdown'

export const rawHtmlMarkdown: MarkdownHandler<'rawHtml'> = (node, state) =>
  oneLine(blockHtml(node, state))
