import type { Content } from '../render/hast'

/** What a header cell may not hold, and what stands for it there. */
const INSTEAD: Partial<Record<string, string>> = { aside: 'div', footer: 'p', section: 'div' }

/** Content of a header cell: HTML allows no heading in it, no footer, and no part of a page. */
export function withinHeader(node: Content): Content {
  if (node.type !== 'element') return node
  const children = node.children.map(withinHeader)
  const level = /^h([1-6])$/.exec(node.tagName)?.[1]
  if (level === undefined)
    return { ...node, tagName: INSTEAD[node.tagName] ?? node.tagName, children }
  const properties = { ...node.properties, role: 'heading', ariaLevel: level }
  return { ...node, tagName: 'div', properties, children }
}
