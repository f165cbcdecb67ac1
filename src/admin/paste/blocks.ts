import type { Element } from 'hast'
import { h, type Content } from '../../../blocks/render/hast'
import { HEADING, holdsBlock } from './blockNames'
import { listOf } from './lists'
import { simple } from './simple'
import { tableOf } from './tables'
import { isBlank, isElement, styleOf, wordsIn } from './tree'

/** Blocks one beside the other: none stands in a line of text, and none is empty. */
export function blocksOf(nodes: Content[]): Element[] {
  const blocks: Element[] = []
  let line: Content[] = []
  const close = () => {
    blocks.push(...unlessBlank(h('p', {}, line)))
    line = []
  }
  for (const node of nodes) {
    if (!isElement(node) || !holdsBlock(node)) line.push(node)
    else {
      close()
      blocks.push(...blockOf(node))
    }
  }
  close()
  return blocks
}

function blockOf(element: Element): Element[] {
  const { tagName, children } = element
  switch (tagName) {
    case 'hr':
      return [h('hr')]
    case 'ul':
    case 'ol':
      return listOf(element, blocksOf)
    case 'table':
      return tableOf(element, blocksOf)
    case 'blockquote':
      return unlessBlank(h('blockquote', {}, blocksOf(children).flatMap(simple)))
    case 'pre':
      return unlessBlank(h('pre', {}, [{ type: 'text', value: wordsIn(element) }]))
  }
  if (children.some(holdsBlock)) return blocksOf(children)
  const style = styleOf(element, /^text-align:/i) || undefined
  return unlessBlank(h(HEADING.test(tagName) ? tagName : 'p', { style }, children))
}

const unlessBlank = (block: Element): Element[] => (isBlank([block]) ? [] : [block])
