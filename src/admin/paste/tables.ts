import type { Element } from 'hast'
import { h, type Content } from '../../../blocks/render/hast'
import { simple } from './simple'
import { isBlank, isElement, type BlocksOf } from './tree'

interface Row {
  cells: Element[]
  isHead: boolean
}

/** A table of text; one of a single cell only set a frame around what is in it. */
export function tableOf(table: Element, blocksOf: BlocksOf): Element[] {
  const rows = rowsIn(table.children, false).filter(({ cells }) => cells.length > 0)
  const [first] = rows
  if (!first || isBlank(table.children)) return []
  const [only] = first.cells
  if (only && rows.length === 1 && first.cells.length === 1) return blocksOf(only.children)
  const caption = table.children.find((node) => isElement(node) && node.tagName === 'caption')
  return [
    h('table', {}, [
      ...(caption && !isBlank([caption]) ? [caption] : []),
      ...rows.map(({ cells, isHead }) =>
        h(
          'tr',
          {},
          cells.map((cell) => cellOf(cell, isHead, blocksOf)),
        ),
      ),
    ]),
  ]
}

const rowsIn = (nodes: Content[], isHead: boolean): Row[] =>
  nodes.filter(isElement).flatMap(({ tagName, children }): Row[] => {
    if (tagName !== 'tr')
      return /^t(head|body|foot)$/.test(tagName) ? rowsIn(children, tagName === 'thead') : []
    return [{ cells: children.filter(isElement).filter(isCell), isHead }]
  })

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th'

function cellOf({ tagName, properties, children }: Element, isHead: boolean, blocksOf: BlocksOf) {
  const { colSpan, rowSpan } = properties
  return h(isHead ? 'th' : tagName, { colSpan, rowSpan }, blocksOf(children).flatMap(simple))
}
