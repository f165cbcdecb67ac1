import type { PhrasingContent } from 'mdast'
import type { Inline } from '../../src/contract'
import type { Mark, TextNode } from '../../src/model'
import { htmlNode } from './markdownState'
import { safeAddress } from './safe'

const HTML_TAGS: Partial<Record<Mark, string>> = {
  underline: 'u',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
}

export function inlineMarkdown(node: Inline): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return textMarkdown(node)
    case 'break':
      return [{ type: 'break' }]
    case 'link': {
      const url = safeAddress(node.href)
      const children = node.children.flatMap(inlineMarkdown)
      return url === undefined
        ? children
        : [{ type: 'link', url, title: node.title, children } as PhrasingContent]
    }
    case 'footnoteReference':
      return [
        { type: 'footnoteReference', identifier: String(node.number), label: String(node.number) },
      ]
    case 'image':
      return [{ type: 'image', url: node.src, alt: node.alt }]
  }
}

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
