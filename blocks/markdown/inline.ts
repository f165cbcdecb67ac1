/** A line of text as Markdown; tags stand where Markdown has no sign. */
import type { Mark, StoredInline, TextNode } from '../../src/model'
import { oneLine } from '../exact'
import { inlineHtml, pictureHtml } from '../exact/inlines'
import type { Names, Picture } from '../exact/names'
import { MARK_TAGS } from '../render/marks'
import { escapeAddress, escapeText } from './escape'
import type { LineState } from './state'

/** Where a sign cannot stand, the tag says the same. */
const SIGNS: Partial<Record<Mark, string>> = { bold: '**', italic: '*', strike: '~~' }
/** kramdown reads Markdown in these; in a `<s>` or a `<u>`, which it does not know, it does not. */
const TAGS = { ...MARK_TAGS, strike: 'del', underline: 'ins' }

export function inlineMarkdown(
  nodes: readonly StoredInline[],
  state: LineState,
  open: readonly Mark[] = [],
): string {
  let written = ''
  for (let index = 0; index < nodes.length;) {
    const run = runAt(nodes, index, open)
    const next = nodes[index + run.nodes.length]
    const piece = run.mark
      ? marked(run.mark, inlineMarkdown(run.nodes, state, [...open, run.mark]), {
          before: written,
          after: startOf(next, open),
        })
      : oneNode(run.nodes[0] as StoredInline, state, open, isLineStart(written))
    // Together with what follows it would be a picture.
    if (piece.startsWith('[') && written.endsWith('!')) written = `${written.slice(0, -1)}\\!`
    written += piece
    index += run.nodes.length
  }
  return written
}

const isLineStart = (before: string) => before === '' || before.endsWith('\n')

/** The mark that holds longest from here on, and the nodes that have it. */
function runAt(nodes: readonly StoredInline[], from: number, open: readonly Mark[]) {
  let best: { mark?: Mark; nodes: StoredInline[] } = { nodes: nodes.slice(from, from + 1) }
  const [first] = best.nodes
  for (const mark of marksOf(first)) {
    if (open.includes(mark) || mark === 'code') continue
    const rest = nodes.slice(from)
    const end = rest.findIndex((node) => !marksOf(node).includes(mark))
    const run = end === -1 ? rest : rest.slice(0, end)
    if (best.mark === undefined || run.length > best.nodes.length) best = { mark, nodes: run }
  }
  return best
}

/** Marks that a sign or a tag around Markdown can say; a node with others is HTML. */
const marksOf = (node: StoredInline | undefined): readonly Mark[] =>
  node?.type === 'text' && !isOdd(node) ? (node.marks ?? []) : []

const isOdd = ({ text, marks = [], color }: TextNode) =>
  color !== undefined ||
  marks.includes('highlight') ||
  (marks.includes('code') && /[`{]|^\s|\s$/.test(text))

/** What a piece of text begins with: a sign at its end must be able to close before it. */
function startOf(node: StoredInline | undefined, open: readonly Mark[]): string {
  if (node === undefined || node.type === 'break') return ' '
  if (node.type !== 'text') return '['
  const more = isOdd(node) ? false : node.marks?.some((mark) => !open.includes(mark))
  return more ? '*' : (node.text[0] ?? '*')
}

/** CommonMark opens and closes a sign only at the edge of a word. */
const isWithinWord = ({ before, after }: { before: string; after: string }) =>
  /[\p{L}\p{N}*~_\\]$/u.test(before) || /^[\p{L}\p{N}*~_]/u.test(after)

function marked(mark: Mark, inner: string, around: { before: string; after: string }): string {
  const [sign, tag] = [SIGNS[mark], TAGS[mark]]
  const fits = sign !== undefined && !/^[\s*~]|[\s*~]$/.test(inner) && !isWithinWord(around)
  return fits ? sign + inner + sign : `<${tag}>${inner}</${tag}>`
}

function oneNode(
  node: StoredInline,
  state: LineState,
  open: readonly Mark[],
  atStart: boolean,
): string {
  switch (node.type) {
    case 'text':
      if (isOdd(node)) return inlineHtml([node], state).map(oneLine).join('')
      return node.marks?.includes('code') ? `\`${node.text}\`` : escapeText(node.text, atStart)
    case 'break':
      return '<br />\n'
    case 'footnoteReference':
      return `[^${state.label(String(node.footnote))}]`
    case 'image':
      return state.attributeLists ? pictureMarkdown(node, state) : oneLine(pictureHtml(node, state))
    case 'link': {
      const { to, url, title, newTab, children } = node
      const address = escapeAddress(to ? addressWithAnchor(to, state) : (url ?? ''))
      const words = inlineMarkdown(children, state, open)
      const quoted = title === undefined ? '' : ` "${title}"`
      const tab = newTab && state.attributeLists ? '{:target="_blank"}' : ''
      return `[${words}](${address}${quoted})${tab}`
    }
  }
}

const addressWithAnchor = (to: Parameters<Names['address']>[0], names: Names) =>
  to.anchor === undefined
    ? names.address(to)
    : `${names.address(to)}#${encodeURIComponent(to.anchor)}`

export function pictureMarkdown({ media, alt, width }: Picture, names: Names): string {
  const { src, alt: own } = names.media(String(media))
  const attributes = [
    ...(alt === undefined ? ['data-alt="media"'] : []),
    ...(width === undefined ? [] : [`width="${width}"`]),
  ]
  const list = attributes.length > 0 ? `{:${attributes.join(' ')}}` : ''
  return `![${escapeText(alt ?? own, false)}](${escapeAddress(src)})${list}`
}
