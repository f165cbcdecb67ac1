/** A line of text as Markdown; tags stand where Markdown has no sign. */
import type { Mark, StoredInline, TextNode } from '../../src/model'
import { inlineHtml } from '../exact/inlines'
import { oneLine } from '../exact'
import type { Names, Picture } from '../names'
import { escapeAddress, escapeText } from './escape'

/** Signs of kramdown; where they cannot stand, the tag says the same. */
const SIGNS: Partial<Record<Mark, [sign: string, tag: string]>> = {
  bold: ['**', 'strong'],
  italic: ['*', 'em'],
  strike: ['~~', 'del'],
}
const TAGS: Partial<Record<Mark, string>> = { subscript: 'sub', superscript: 'sup' }

export function inlineMarkdown(nodes: readonly StoredInline[], names: Names, open: Mark[] = []) {
  let written = ''
  for (let index = 0; index < nodes.length;) {
    const run = runAt(nodes, index, open)
    const piece = run.mark
      ? marked(run.mark, inlineMarkdown(run.nodes, names, [...open, run.mark]), written)
      : oneNode(run.nodes[0] as StoredInline, names, open, isLineStart(written))
    written += piece
    index += run.nodes.length
  }
  return written
}

const isLineStart = (before: string) => before === '' || before.endsWith('\n')

/** The mark that holds longest from here on, and the nodes that have it. */
function runAt(nodes: readonly StoredInline[], from: number, open: Mark[]) {
  let best: { mark?: Mark; nodes: StoredInline[] } = { nodes: nodes.slice(from, from + 1) }
  const [first] = best.nodes
  for (const mark of marksOf(first)) {
    if (open.includes(mark) || !(mark in SIGNS || mark in TAGS)) continue
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
  marks.includes('underline') ||
  marks.includes('highlight') ||
  (marks.includes('code') && /[`{]|^\s|\s$/.test(text))

function marked(mark: Mark, inner: string, before: string): string {
  const [sign, tag] = SIGNS[mark] ?? ['', TAGS[mark] ?? '']
  const fits = sign !== '' && !/^[\s*~]|[\s*~]$/.test(inner) && !/[*~]$/.test(before)
  return fits ? sign + inner + sign : `<${tag}>${inner}</${tag}>`
}

function oneNode(node: StoredInline, names: Names, open: Mark[], atStart: boolean): string {
  switch (node.type) {
    case 'text':
      if (isOdd(node)) return inlineHtml([node], names).map(oneLine).join('')
      return node.marks?.includes('code') ? `\`${node.text}\`` : escapeText(node.text, atStart)
    case 'break':
      return '<br />\n'
    case 'footnoteReference':
      return `[^${names.label(String(node.footnote))}]`
    case 'image':
      return pictureMarkdown(node, names)
    case 'link': {
      const { to, url, title, newTab, children } = node
      const address = escapeAddress(to ? addressWithAnchor(to, names) : (url ?? ''))
      const words = inlineMarkdown(children, names, open)
      const quoted = title === undefined ? '' : ` "${title}"`
      return `[${words}](${address}${quoted})${newTab ? '{:target="_blank"}' : ''}`
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
