/** A delivered body as plain text that reads well aloud: nothing but words, paragraphs apart. */
import type { Body, Node } from '../../src/contract'
import { toText } from 'hast-util-to-text'
import { safeTree } from '../rawHtml/html'
import { clock } from '../video/duration'
import { isInline } from './words'

type TextHandlers = { [T in Node['type']]: (node: Extract<Node, { type: T }>) => string }

/** Parts that are not empty, one below the other; paragraphs have a blank line between them. */
const joined = (between: string) => (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part?.trim()).join(between)
const lines = joined('\n')
const paragraphs = joined('\n\n')
const inline = (nodes: readonly Node[]) => nodes.map(textOf).join('')
const blocks = (nodes: readonly Node[]) => paragraphs(nodes.map(textOf))
const oneLine = (nodes: readonly Node[]) => blocks(nodes).replace(/\s*\n\s*/g, ' ')
const sentence = (value: string) => (/[\p{L}\p{N}”"’)]$/u.test(value) ? `${value}.` : value)

const HANDLERS: TextHandlers = {
  text: (node) => node.text,
  break: () => '\n',
  link: (node) => inline(node.children),
  footnoteReference: () => '',
  image: (node) => (node.alt ? `[Image: ${node.alt}]` : ''),
  paragraph: (node) => inline(node.children),
  heading: (node) => sentence(inline(node.children)),
  list: (node) =>
    lines(
      node.children.map(({ children }, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• '
        return mark + itemText(children)
      }),
    ),
  divider: () => '',
  quote: (node) =>
    lines([blocks(node.children), node.attribution && `— ${inline(node.attribution)}`]),
  table: (node) =>
    lines([
      node.caption,
      ...node.children.map((row) => row.children.map((cell) => oneLine(cell.children)).join(' | ')),
    ]),
  disclosure: (node) => paragraphs([sentence(node.summary), blocks(node.children)]),
  highlight: (node) => blocks(node.children),
  definitions: (node) =>
    lines(node.items.map((item) => `${item.term}: ${oneLine(item.description)}`)),
  code: (node) => node.code,
  rawHtml: (node) => toText(safeTree(node.html)),
  embed: (node) => node.title,
  callout: (node) => paragraphs([node.title && sentence(node.title), blocks(node.children)]),
  video: (node) =>
    `[Video: ${node.title}${node.duration === null ? '' : `, ${clock(node.duration)}`}]`,
  worksheet: (node) => node.title,
  figure: (node) => lines([node.alt && `[Image: ${node.alt}]`, node.caption]),
}

export function renderText(body: Body): string {
  const notes = body.footnotes.map((note) => `${note.number}. ${blocks(note.children)}`)
  return paragraphs([...body.children.map(textOf), lines(notes)])
}

function textOf<T extends Node['type']>(node: Extract<Node, { type: T }>): string {
  return (HANDLERS[node.type] as TextHandlers[T])(node)
}

/** Words on the item's line; what stands in blocks of its own below, indented. */
function itemText(nodes: readonly Node[]): string {
  const parts = nodes.map((node, index) =>
    isInline(node) || index === 0 ? textOf(node) : `\n${textOf(node).replace(/^(?=.)/gm, '  ')}`,
  )
  return parts.join('').trim()
}
