import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

const BLOCKS = new Set(
  `address article aside blockquote body br caption center col colgroup dd details div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main nav ol p pre
  section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)
const AS_IT_IS = new Set(['pre', 'textarea', 'script', 'style', 'listing', 'xmp'])

const isBlock = (node: Node | undefined): boolean => !node || BLOCKS.has(node.nodeName)

/** Blanks at the edge of a block are not seen, and runs of blanks look like one. */
function shown(text: string, before: Node | undefined, after: Node | undefined): string {
  let result = text.replace(/[ \t\n\f\r]+/g, ' ')
  if (isBlock(before)) result = result.replace(/^ /, '')
  if (isBlock(after)) result = result.replace(/ $/, '')
  return result
}

function lines(nodes: readonly Node[], parent: string, raw: boolean, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const edge = BLOCKS.has(parent) || depth === 0
  const filler = { nodeName: 'span' } as Node
  return nodes.flatMap((node, index) => {
    if (node.nodeName === '#text' && 'value' in node) {
      const before = nodes[index - 1] ?? (edge ? undefined : filler)
      const after = nodes[index + 1] ?? (edge ? undefined : filler)
      const text = raw ? node.value : shown(node.value, before, after)
      return text === '' ? [] : [indent + JSON.stringify(text)]
    }
    if (node.nodeName === '#comment' && 'data' in node) return [`${indent}<!--${node.data}-->`]
    if (!('tagName' in node)) return []
    const attrs = node.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort()
    const inner = 'content' in node ? node.content.childNodes : node.childNodes
    return [
      `${indent}<${node.tagName}${attrs.join('')}>`,
      ...lines(inner, node.tagName, raw || AS_IT_IS.has(node.tagName), depth + 1),
    ]
  })
}

/** What a browser sees in HTML: elements with attributes, and text, a line each. */
export function structure(html: string): string {
  return lines(parseFragment(html).childNodes, 'body', false, 0).join('\n')
}
