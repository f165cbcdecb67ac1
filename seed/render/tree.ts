/** HTML to a tree whose nodes know their line in the source file. */
import type { Element, Nodes, Parents, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

export const LINE_ATTRIBUTE = 'data-line'
const LINE_PROPERTY = 'dataLine'

/**
 * Parses as a browser does, so that what is broken in the source is mended as a reader sees it.
 *
 * @param sourceLine the line of the file for a line of the text that was converted
 * @param verbatim whether the HTML is that text itself, so that its own lines count
 */
export function parseTree(
  html: string,
  sourceLine: (line: number) => number = (line) => line,
  verbatim = false,
): Root {
  const tree = fromHtml(html, { fragment: true })
  placeNodes(tree, { line: sourceLine(1) }, (node) => {
    const line = verbatim ? node.position?.start.line : markedLine(node)
    return line === undefined ? undefined : sourceLine(line)
  })
  return tree
}

function markedLine(node: Nodes): number | undefined {
  if (node.type !== 'element') return undefined
  const marked = Number(node.properties[LINE_PROPERTY])
  delete node.properties[LINE_PROPERTY]
  return Number.isInteger(marked) && marked > 0 ? marked : undefined
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
