/** HTML to a tree whose elements know their line in the source file. */
import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

export const LINE_ATTRIBUTE = 'data-line'
const LINE_PROPERTY = 'dataLine'

/** Parses as a browser does, so that what is broken in the source is mended as a reader sees it. */
export function parseTree(html: string): Root {
  const tree = fromHtml(html, { fragment: true })
  visit(tree, 'element', (element: Element) => {
    const line = Number(element.properties[LINE_PROPERTY])
    delete element.properties[LINE_PROPERTY]
    element.data = {
      ...element.data,
      line: Number.isFinite(line) ? line : undefined,
    } as Element['data']
  })
  return tree
}

/** The line on which an element begins in its file, where it is known. */
export function lineOf(node: Nodes): number | undefined {
  const data = node.data as { line?: number } | undefined
  return data?.line
}
