import type { PhrasingContent } from 'mdast'
import type { Inline } from '../../src/contract'
import type { Mark, TextNode } from '../../src/model'
import { htmlNode } from './markdownState'
import { linked } from './markdownLink'

const HTML_TAGS: Partial<Record<Mark, string>> = {
  underline: 'u',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
}

/** A line of text; neighbours of one mark become one, since two side by side would close each other. */
export function lineMarkdown(nodes: readonly Inline[]): PhrasingContent[] {
  return merged(nodes.flatMap(inlineMarkdown))
}

function inlineMarkdown(node: Inline): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return textMarkdown(node)
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return linked(node.href, lineMarkdown(node.children), node.title)
    case 'footnoteReference': {
      const identifier = String(node.number)
      return [{ type: 'footnoteReference', identifier, label: identifier }]
    }
    case 'image':
      return [{ type: 'image', url: node.src, alt: node.alt }]
  }
}

function merged(nodes: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last && 'children' in last && isMark(last) && 'children' in node && last.type === node.type)
      result[result.length - 1] = {
        ...last,
        children: merged([...last.children, ...node.children]),
      }
    else result.push(node)
  }
  return result
}

const isMark = ({ type }: PhrasingContent) =>
  type === 'strong' || type === 'emphasis' || type === 'delete'

/** Marks cannot begin or end at a blank in Markdown, so blanks at the edge stay outside. */
function textMarkdown({ text, marks = [] }: TextNode): PhrasingContent[] {
  const inner = text.trim()
  if (marks.length === 0 || inner === '') return [{ type: 'text', value: text }]
  const before = text.slice(0, text.indexOf(inner))
  const after = text.slice(before.length + inner.length)
  return [...blank(before), ...marked(inner, marks), ...blank(after)]
}

const blank = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : [])

function marked(value: string, marks: readonly Mark[]): PhrasingContent[] {
  const code = marks.includes('code')
  const core: PhrasingContent = code ? { type: 'inlineCode', value } : { type: 'text', value }
  return marks.filter((mark) => mark !== 'code').reduceRight<PhrasingContent[]>(wrap, [core])
}

function wrap(children: PhrasingContent[], mark: Mark): PhrasingContent[] {
  if (mark === 'bold') return [{ type: 'strong', children }]
  if (mark === 'italic') return [{ type: 'emphasis', children }]
  if (mark === 'strike') return [{ type: 'delete', children }]
  const tag = HTML_TAGS[mark]
  return tag ? [htmlNode(`<${tag}>`), ...children, htmlNode(`</${tag}>`)] : children
}
