import type { Element } from 'hast'
import { h, type Content } from '../../../blocks/render/hast'
import { holdsBlock, isBlockElement } from './blockNames'
import { changed, isBlank, isElement, styleOf } from './tree'

/** Elements within a line that the editor has a format for. */
const FORMATS = new Set('b strong i em u s del strike sub sup code mark br'.split(' '))
/** What a span may say of its words that is a format rather than a look. */
const FORMAT_STYLE = /^(font-weight|font-style|text-decoration(-line)?|vertical-align):/i
const NORMAL_WEIGHT = /^font-weight:\s*(normal|[1-4]00)$/i

/** Leaves of what stands within lines what the editor can keep, and puts it into the blocks that it is around. */
export const withPlainFormats = (nodes: Content[]): Content[] =>
  changed(nodes, (element) => {
    if (isBlockElement(element)) return [element]
    const format = formatOf(element)
    return format ? into(format, element.children) : element.children
  })

/** The element without its content; undefined where it is no format. */
function formatOf(element: Element): Element | undefined {
  const { tagName, properties } = element
  if (tagName === 'a') return h('a', { href: properties.href })
  // Google puts a whole document into a b that is not bold.
  if (/^(b|strong)$/.test(tagName) && styleOf(element, NORMAL_WEIGHT)) return undefined
  if (FORMATS.has(tagName)) return h(tagName)
  const style = styleOf(element, FORMAT_STYLE)
  return style ? h('span', { style }) : undefined
}

/** Puts a format around words, within the blocks in which they stand. */
function into(format: Element, nodes: Content[]): Content[] {
  if (!nodes.some(holdsBlock)) {
    return isBlank(nodes) && format.tagName !== 'br' ? nodes : [{ ...format, children: nodes }]
  }
  return nodes.flatMap((node) =>
    isElement(node) && holdsBlock(node)
      ? [{ ...node, children: into(format, node.children) }]
      : into(format, [node]),
  )
}
