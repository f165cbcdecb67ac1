import type { Element } from 'hast'
import { h } from '../../../blocks/render/hast'
import { isElement } from './tree'

/** What a block that stands in another becomes where the editor would not let it: the words in it, as paragraphs. */
export function simple(block: Element): Element[] {
  const within = block.children.filter(isElement)
  switch (block.tagName) {
    case 'pre':
      return [h('p', {}, [h('code', {}, block.children)])]
    case 'caption':
    case 'figcaption':
      return [h('p', {}, block.children)]
    case 'blockquote':
    case 'table':
    case 'tr':
    case 'td':
    case 'th':
      return within.flatMap(simple)
    default:
      return [block]
  }
}
