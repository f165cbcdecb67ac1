/** Blocks as Markdown, one row a block; undefined where Markdown has no form for one. */
import { h } from '../../blocks/render/hast'
import { isInline, type ListItemNode, type StoredBlock, type StoredInline } from '../../src/model'
import { oneLine } from '../exact'
import { HIGHLIGHTS } from '../../seed/transforms/highlight'
import { inlineMarkdown, pictureMarkdown } from './inline'
import type { MarkdownState } from './state'

type Handler<T extends StoredBlock['type']> = (
  node: Extract<StoredBlock, { type: T }>,
  state: MarkdownState,
) => string | undefined

const HANDLERS: { [T in StoredBlock['type']]: Handler<T> } = {
  paragraph: ({ align, children }, state) => {
    const style = align === undefined ? '' : `\n{: style="text-align: ${align}"}`
    return inlineMarkdown(children, state) + style
  },
  heading: ({ level, children }, state) => {
    const words = inlineMarkdown(children, state).replace(/#+$/, (signs) =>
      signs.replace(/#/g, '\\#'),
    )
    return words.includes('\n') ? undefined : `${'#'.repeat(level)} ${words}`
  },
  list: ({ ordered, start = 1, children }, state) => {
    const items = children.map((item, index) =>
      itemMarkdown(item, ordered ? `${start + index}. ` : '* ', state),
    )
    const loose = children.some((item) =>
      item.children.some((child) => !isInline(child) && child.type !== 'list'),
    )
    return items.every((item) => item !== undefined) ? items.join(loose ? '\n\n' : '\n') : undefined
  },
  quote: ({ attribution, children }, state) => {
    const by = attribution ? [`— ${inlineMarkdown(attribution, state)}`] : []
    return prefixed([state.blocks(children), ...by].join('\n\n'), '> ')
  },
  table: ({ caption, worksheet, children }, state) => {
    // What worksheet a form belongs to would be guessed of what stands around it.
    if (caption !== undefined || worksheet) return undefined
    const rows = children.map((row) =>
      row.children.map(({ header, children: [only, ...more] }) => ({
        header,
        words: more.length > 0 || (only && only.type !== 'paragraph') ? undefined : only,
      })),
    )
    const isPlain = rows.every((row, index) => row.every(({ header }) => header === (index === 0)))
    if (!isPlain) return undefined
    const lines = rows.map((row) =>
      row.map(({ words }) => (words ? inlineMarkdown(words.children, state) : '')),
    )
    const [head = [], ...rest] = lines
    const line = (cells: string[]) => `| ${cells.join(' | ')} |`
    return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n')
  },
  disclosure: ({ summary, open, children }, state) => {
    const label = oneLine(h('summary', { markdown: '0' }, [{ type: 'text', value: summary }]))
    const tag = open ? '<details open="open" markdown="1">' : '<details markdown="1">'
    return `${tag}\n${label}\n\n${state.blocks(children)}\n\n</details>`
  },
  highlight: ({ color, children }, state) => {
    const className = Object.entries(HIGHLIGHTS).find(([, own]) => own === color)?.[0]
    const box = {
      className: ['colorhighlight', ...(className ? [className] : [])],
      dataColor: color,
    }
    return boxed(box, state.blocks(children))
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
  code: ({ language = '', code }) => {
    const fences = [...code.matchAll(/`{3,}/g)].map(([fence]) => fence.length)
    const fence = '`'.repeat(Math.max(2, ...fences) + 1)
    const block = `${fence}${language}\n${code}\n${fence}`
    return /\{[{%]/.test(code) ? `{% raw %}\n${block}\n{% endraw %}` : block
  },
  divider: () => '* * *',
  rawHtml: ({ html }) => `<div data-node="rawHtml">${html}</div>`,
  embed: ({ url, title, height }) =>
    oneLine(h('iframe', { src: url, title, height: height?.toString() })),
  callout: ({ callout }, state) => {
    const { attributes, body } = state.callout(String(callout))
    const { title, showTitle, titleLevel } = state.document(String(callout))
    const shown = showTitle !== false ? [titleMarkdown(title, Number(titleLevel ?? 0), state)] : []
    return boxed(attributes, [...shown, state.blocks(body)].filter(Boolean).join('\n\n'))
  },
  video: ({ video, showDuration }, state) => {
    const said = { dataId: video, dataShowDuration: showDuration && 'true' }
    return oneLine(h('iframe', { ...state.video(String(video)), ...said, allowFullScreen: true }))
  },
  worksheet: () => undefined,
  notes: () => undefined,
  figure: (node, state) => {
    if (node.caption !== undefined) return undefined
    const picture = pictureMarkdown(node, state)
    return node.url === undefined ? picture : `[${picture}](${node.url})`
  },
}

export function blockMarkdown<T extends StoredBlock['type']>(
  node: Extract<StoredBlock, { type: T }>,
  state: MarkdownState,
): string | undefined {
  return (HANDLERS[node.type] as Handler<T>)(node, state)
}

const boxed = (attributes: Record<string, string | string[] | undefined>, content: string) =>
  `${oneLine(h('div', { ...attributes, markdown: '1' })).replace('</div>', '')}\n\n${content}\n\n</div>`

function titleMarkdown(title: string, level: number, state: MarkdownState): string {
  if (level === 0)
    return oneLine(h('p', { className: ['box-title'] }, [{ type: 'text', value: title }]))
  return `${'#'.repeat(level)} ${inlineMarkdown([{ type: 'text', text: title }], state)}`
}

function itemMarkdown(
  { checked, children }: ListItemNode<StoredBlock, StoredInline>,
  marker: string,
  state: MarkdownState,
): string | undefined {
  const first = children.findIndex((child) => !isInline(child))
  const inlines = children.slice(0, first === -1 ? undefined : first).filter(isInline)
  const blocks = (first === -1 ? [] : children.slice(first)).filter((child) => !isInline(child))
  if (inlines.length === 0 || inlines.length + blocks.length < children.length) return undefined
  const task = checked === undefined ? '' : checked ? '[x] ' : '[ ] '
  const gap = blocks[0]?.type === 'list' ? '\n' : '\n\n'
  const inside = blocks.length > 0 ? gap + state.blocks(blocks) : ''
  const indent = ' '.repeat(marker.length)
  return (
    marker + task + (inlineMarkdown(inlines, state) + inside).replace(/\n(?=[^\n])/g, `\n${indent}`)
  )
}

const prefixed = (text: string, prefix: string) =>
  text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n')
