/** A delivered body as plain text that reads well aloud: one paragraph a line, nothing but words. */
import type { Body, Node } from '../../src/contract'
import { toText } from 'hast-util-to-text'
import { safeTree } from '../rawHtml/html'
import { clock } from '../video/duration'

type TextHandlers = { [T in Node['type']]: (node: Extract<Node, { type: T }>) => string }

const lines = (...parts: (string | undefined)[]) => parts.filter((part) => part?.trim()).join('\n')
const inline = (nodes: readonly Node[]) => nodes.map(textOf).join('')
const blocks = (nodes: readonly Node[]) => lines(...nodes.map(textOf))
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
      ...node.children.map((item, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• '
        return mark + itemText(item.children)
      }),
    ),
  divider: () => '',
  quote: (node) =>
    lines(blocks(node.children), node.attribution && `— ${inline(node.attribution)}`),
  table: (node) =>
    lines(
      node.caption,
      ...node.children.map((row) =>
        row.children.map((cell) => blocks(cell.children).replace(/\n/g, ' ')).join(' | '),
      ),
    ),
  disclosure: (node) => lines(sentence(node.summary), blocks(node.children)),
  highlight: (node) => blocks(node.children),
  definitions: (node) =>
    lines(...node.items.map((item) => `${item.term}: ${blocks(item.description)}`)),
  code: (node) => node.code,
  rawHtml: (node) => toText(safeTree(node.html)),
  embed: (node) => node.title,
  callout: (node) => lines(node.title && sentence(node.title), blocks(node.children)),
  video: (node) =>
    `[Video: ${node.title}${node.duration === null ? '' : `, ${clock(node.duration)}`}]`,
  worksheet: (node) => node.title,
  figure: (node) => lines(node.alt && `[Image: ${node.alt}]`, node.caption),
}

export function renderText(body: Body): string {
  const notes = body.footnotes.map((note) => `${note.number}. ${blocks(note.children)}`)
  return lines(...body.children.map(textOf), ...notes)
}

function textOf<T extends Node['type']>(node: Extract<Node, { type: T }>): string {
  return (HANDLERS[node.type] as TextHandlers[T])(node)
}

const INLINE = new Set<string>(['text', 'break', 'link', 'footnoteReference', 'image'])

function itemText(nodes: readonly Node[]): string {
  return nodes
    .map((node, index) =>
      INLINE.has(node.type) || index === 0 ? textOf(node) : `\n${textOf(node)}`,
    )
    .join('')
    .trim()
}
