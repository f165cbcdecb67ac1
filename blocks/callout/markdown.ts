import { oneLine } from '../exact'
import type { MarkdownHandler } from '../markdown'
import { boxed } from '../markdown/box'
import { escapeText } from '../markdown/escape'
import { h, text } from '../render/hast'

export const calloutMarkdown: MarkdownHandler<'callout'> = ({ callout }, state) => {
  const { attributes, body } = state.callout(String(callout))
  const { title, showTitle, titleLevel } = state.document(String(callout))
  const content = [
    ...(showTitle ? [titleMarkdown(title.replace(/\s+/g, ' ').trim(), titleLevel)] : []),
    state.blocks(body),
  ]
  return boxed('aside', attributes, content.filter(Boolean).join('\n\n'))
}

const titleMarkdown = (title: string, level: unknown) =>
  typeof level === 'number'
    ? `${'#'.repeat(level)} ${escapeText(title, true)}`
    : oneLine(h('p', { className: ['box-title'] }, [text(title)]))
