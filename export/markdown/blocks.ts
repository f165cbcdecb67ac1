/** Blocks as Markdown of the course-in-a-box dialect, one row a block. */
import { oneLine } from '../../blocks/exact'
import { boxed } from '../../blocks/markdown/box'
import { inlineMarkdown, pictureMarkdown } from '../../blocks/markdown/inline'
import { PROSE } from '../../blocks/markdown/prose'
import type { MarkdownHandlers, MarkdownState } from '../../blocks/markdown/state'
import { h } from '../../blocks/render/hast'
import { HIGHLIGHTS } from '../../seed/transforms/highlight'

export const HANDLERS: MarkdownHandlers = {
  ...PROSE,
  paragraph: ({ align, children }, state) => {
    const style = align === undefined ? '' : `\n{: style="text-align: ${align}"}`
    return inlineMarkdown(children, state) + style
  },
  highlight: ({ color, children }, state) => {
    const className = Object.entries(HIGHLIGHTS).find(([, own]) => own === color)?.[0]
    const box = {
      className: ['colorhighlight', ...(className ? [className] : [])],
      dataColor: color,
    }
    return boxed('div', box, state.blocks(children))
  },
  definitions: ({ items }, state) => {
    const written = items.map(({ term, description }) => {
      const [only, ...more] = description
      if (only?.type !== 'paragraph' || only.align || more.length > 0) return undefined
      const words = inlineMarkdown([{ type: 'text', text: term }], state)
      return `${words}\n: ${inlineMarkdown(only.children, state).replaceAll('\n', '\n  ')}`
    })
    return written.every((item) => item !== undefined) ? written.join('\n\n') : undefined
  },
  code: (node, state) => {
    const block = PROSE.code(node, state)
    return /\{[{%]/.test(node.code) ? `{% raw %}\n${block}\n{% endraw %}` : block
  },
  rawHtml: ({ html }) => `<div data-node="rawHtml">${html}</div>`,
  embed: ({ url, title, height }) =>
    oneLine(h('iframe', { src: url, title, height: height?.toString() })),
  callout: ({ callout }, state) => {
    const { attributes, body } = state.callout(String(callout))
    const { title, showTitle, titleLevel } = state.document(String(callout))
    const shown = showTitle !== false ? [titleMarkdown(title, Number(titleLevel ?? 0), state)] : []
    return boxed('div', attributes, [...shown, state.blocks(body)].filter(Boolean).join('\n\n'))
  },
  video: ({ video, showDuration }, state) => {
    const said = { dataId: video, dataShowDuration: showDuration && 'true' }
    const { address: src, words: title } = state.video(String(video))
    return oneLine(h('iframe', { src, title, ...said, allowFullScreen: true }))
  },
  worksheet: () => undefined,
  notes: () => undefined,
  figure: (node, state) => {
    if (node.caption !== undefined) return undefined
    const picture = pictureMarkdown(node, state)
    return node.url === undefined ? picture : `[${picture}](${node.url})`
  },
}

function titleMarkdown(title: string, level: number, state: MarkdownState): string {
  if (level === 0)
    return oneLine(h('p', { className: ['box-title'] }, [{ type: 'text', value: title }]))
  return `${'#'.repeat(level)} ${inlineMarkdown([{ type: 'text', text: title }], state)}`
}
