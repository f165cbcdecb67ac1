import type { Element } from 'hast'
import { h, type Content } from '../../../blocks/render/hast'
import { holdsBlock } from './blockNames'
import { isBlank, isElement, type BlocksOf } from './tree'

interface Item {
  line: Content[]
  below: Element[]
}

const LISTS = new Set(['ul', 'ol'])
const LINES = /^(p|h[1-6])$/

/** A list whose items hold words and lists; what else stood in one follows the list. */
export function listOf(list: Element, blocksOf: BlocksOf): Element[] {
  const items: Item[] = []
  const after: Element[] = []
  for (const node of list.children) {
    if (isBlank([node]) && !holdsBlock(node)) continue
    const inside = isElement(node) && node.tagName === 'li' ? node.children : [node]
    const blocks = blocksOf(inside)
    after.push(...blocks.filter(({ tagName }) => !LISTS.has(tagName) && !LINES.test(tagName)))
    const item: Item = {
      line: lineOf(blocks.filter(({ tagName }) => LINES.test(tagName))),
      below: blocks.filter(({ tagName }) => LISTS.has(tagName)),
    }
    const before = items.at(-1)
    // Google and Word put a list beside the item that it belongs to.
    if (item.line.length === 0 && before) before.below.push(...item.below)
    else if (item.line.length > 0 || item.below.length > 0) items.push(item)
  }
  if (items.length === 0) return after
  const { start } = list.properties
  const children = items.map(({ line, below }) => h('li', {}, [...line, ...below]))
  return [h(list.tagName, { start: list.tagName === 'ol' ? start : undefined }, children), ...after]
}

/** Paragraphs of an item, as lines of it. */
const lineOf = (paragraphs: Element[]): Content[] =>
  paragraphs.flatMap(({ children }, index) => (index === 0 ? children : [h('br'), ...children]))
