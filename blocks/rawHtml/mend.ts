import type { Element, ElementContent, Properties } from 'hast'
import { writtenAddress } from '../render/safe'
import { BLOCKS, HEADINGS, PHRASES } from './schema'

/** What may stand nowhere else than right in one of these. */
const PARENTS: Partial<Record<string, string[]>> = {
  caption: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  li: ['ol', 'ul'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
}
/** What stands right in one of these, and what everything else there is put into. */
const ITEMS: Partial<Record<string, { own: string[]; other: string }>> = {
  dl: { own: ['dt', 'dd'], other: 'dd' },
  ol: { own: ['li'], other: 'li' },
  ul: { own: ['li'], other: 'li' },
}
const LINES = new Set([...PHRASES, ...HEADINGS, 'p', 'pre', 'summary'])
const BLOCK = new Set(BLOCKS)

/**
 * Elements where HTML allows them: browsers show an element in any place, checkers and those who listen to a
 * page do not take it so well. What stands where it may not is left out; what is in it stays.
 */
export function mended(nodes: readonly ElementContent[], parent = ''): ElementContent[] {
  return itemsOf(
    parent,
    nodes.flatMap((node) => mendedNode(node, parent)),
  )
}

function mendedNode(node: ElementContent, parent: string): ElementContent[] {
  if (node.type !== 'element') return [node]
  if (!mayStand(node, parent)) return mended(node.children, parent)
  if (node.tagName === 'img') return imageOf(node)
  const properties = withAddress(node.properties, 'href')
  return [{ ...node, properties, children: mended(node.children, node.tagName) }]
}

function mayStand({ tagName, children }: Element, parent: string): boolean {
  if (PARENTS[tagName]?.includes(parent) === false) return false
  if (LINES.has(tagName) && children.some(holdsBlock)) return false
  const said = children.filter(isSaid)
  switch (tagName) {
    case 'details':
      return is(said[0], 'summary') && mayStand(said[0], tagName)
    case 'dl':
      return is(said[0], 'dt') && is(said.at(-1), 'dd')
    case 'ruby':
      return said.some((child) => is(child, 'rt'))
    case 'tr':
      return said.some(isElement)
    default:
      return true
  }
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'
const is = (node: ElementContent | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName
const isSaid = (node: ElementContent) =>
  node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')

const holdsBlock = (node: ElementContent): boolean =>
  isElement(node) && (BLOCK.has(node.tagName) || node.children.some(holdsBlock))

/** Without a text in its place, an image is said to be none. */
const imageOf = (image: Element): Element[] =>
  image.properties.src
    ? [{ ...image, properties: { alt: '', ...withAddress(image.properties, 'src') } }]
    : []

function withAddress(properties: Properties, name: 'href' | 'src'): Properties {
  const address = properties[name]
  return typeof address === 'string'
    ? { ...properties, [name]: writtenAddress(address) }
    : properties
}

function itemsOf(parent: string, nodes: ElementContent[]): ElementContent[] {
  const items = ITEMS[parent]
  if (!items) return nodes
  return nodes
    .filter(isSaid)
    .map((node) =>
      isElement(node) && items.own.includes(node.tagName)
        ? node
        : { type: 'element', tagName: items.other, properties: {}, children: [node] },
    )
}
