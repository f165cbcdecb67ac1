/** HTML to a tree whose nodes know their line in the source file. */
import type { Element, Nodes, Parents, Root } from 'hast'
import { parseHtml } from './html'
import { lineCounter } from './lines'

export const LINE_ATTRIBUTE = 'data-line'
const LINE_PROPERTY = 'dataLine'

/** The text that the HTML was made of. */
export interface TreeSource {
  text: string
  /** The line of the file for a line of the text. */
  sourceLine: (line: number) => number
  /** Whether the HTML is that text itself, so that its own lines count. */
  verbatim?: boolean
}

/**
 * Parses as a browser does, so that what is broken in the source is mended as a reader sees it.
 *
 * @throws TooDeepError where elements nest deeper than any author would nest them
 */
export function parseTree(html: string, source: TreeSource): Root {
  const tree = parseHtml(html)
  const comments = { from: 0, lineAt: lineCounter(source.text) }
  placeNodes(tree, { line: source.sourceLine(1) }, (node) => {
    const line = source.verbatim ? node.position?.start.line : textLine(node, source.text, comments)
    return line === undefined ? undefined : source.sourceLine(line)
  })
  return tree
}

interface Comments {
  from: number
  lineAt: (place: number) => number
}

/** Elements carry their line; comments stand in the text as they are. */
function textLine(node: Nodes, text: string, comments: Comments): number | undefined {
  if (node.type === 'element') {
    const marked = Number(node.properties[LINE_PROPERTY])
    delete node.properties[LINE_PROPERTY]
    return Number.isInteger(marked) && marked > 0 ? marked : undefined
  }
  if (node.type !== 'comment') return undefined
  const at = commentIn(text, node.value, comments.from)
  if (at === undefined) return undefined
  comments.from = at + 1
  return comments.lineAt(at)
}

const COMMENT_OF_KRAMDOWN = '{::comment}'
/** Characters of white space before what a comment says. */
const LONGEST_BLANK = 100

/** A comment of HTML, or of kramdown, which writes it as one of HTML. */
function commentIn(text: string, value: string, from: number): number | undefined {
  const asHtml = text.indexOf(`<!--${value}`, from)
  const end = asHtml === -1 ? text.length : asHtml
  const said = value.trim()
  let at = text.indexOf(COMMENT_OF_KRAMDOWN, from)
  while (at !== -1 && at < end) {
    const within = at + COMMENT_OF_KRAMDOWN.length
    const blank = /\S/.exec(text.slice(within, within + LONGEST_BLANK))?.index ?? 0
    if (text.startsWith(said, within + blank)) return at
    at = text.indexOf(COMMENT_OF_KRAMDOWN, within)
  }
  return asHtml === -1 ? undefined : asHtml
}

/** A node without a line of its own has that of the one before it. */
function placeNodes(
  parent: Parents,
  last: { line: number },
  own: (node: Nodes) => number | undefined,
): void {
  for (const node of parent.children) {
    last.line = own(node) ?? last.line
    node.data = { ...node.data, line: last.line } as Element['data']
    if (node.type === 'element') placeNodes(node, last, own)
  }
}

/** The line on which a node begins in its file, where it is known. */
export function lineOf(node: Nodes): number | undefined {
  const data = node.data as { line?: number } | undefined
  return data?.line
}
