import { visit, SKIP } from 'unist-util-visit'
import { safeTree } from '../../blocks/rawHtml/html'
import { serialize } from '../../blocks/render/hast'

/** As it is delivered, without images: one from another host would tell that host who reads. */
export function sanitize(html: string): string {
  const tree = safeTree(html)
  visit(tree, 'element', ({ tagName }, index, parent) => {
    if (tagName !== 'img' || index === undefined) return undefined
    parent?.children.splice(index, 1)
    return [SKIP, index]
  })
  return serialize(tree)
}
