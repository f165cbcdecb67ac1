/** Blocks that are Markdown in every dialect. */
import { h } from '../render/hast'
import { isInline, type ListItemNode, type StoredBlock, type StoredInline } from '../../src/model'
import { oneLine } from '../exact'
import { inlineMarkdown } from './inline'
import { indented, prefixed } from './lines'
import type { MarkdownHandlers, MarkdownState } from './state'

type Prose = Pick<
  MarkdownHandlers,
  'paragraph' | 'heading' | 'list' | 'quote' | 'table' | 'disclosure' | 'code' | 'divider'
>

export const PROSE: Prose = {
  paragraph: ({ align, children }, state) =>
    align === undefined ? inlineMarkdown(children, state) : undefined,
  heading: ({ level, align, children }, state) => {
    if (align !== undefined) return undefined
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
  code: ({ language = '', code }) => {
    const fences = [...code.matchAll(/`{3,}/g)].map(([fence]) => fence.length)
    const fence = '`'.repeat(Math.max(2, ...fences) + 1)
    return `${fence}${language}\n${code}\n${fence}`
  },
  divider: () => '* * *',
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
  return marker + task + indented(inlineMarkdown(inlines, state) + inside, marker.length)
}
