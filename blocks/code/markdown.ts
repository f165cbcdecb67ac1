import type { MarkdownBlockHandler } from '../render/markdownState'

export const codeMarkdown: MarkdownBlockHandler<'code'> = (node) => [
  { type: 'code', lang: node.language ?? null, value: node.code },
]
