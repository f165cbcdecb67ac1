/** The box before an item of a list that is a task. */
import type { Element } from 'hast'
import { descendants, isElement, property, type Child } from './dom'

const LISTS = new Set(['ul', 'ol'])

/** The box of an item; one in a list within it is that of another item. */
export function taskIn(nodes: readonly Child[]): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node) || LISTS.has(node.tagName)) continue
    const task = isBox(node) ? node : taskIn(node.children)
    if (task) return task
  }
  return undefined
}

const isBox = (element: Element) =>
  element.tagName === 'input' && property(element, 'type') === 'checkbox'

/** The same nodes, save one that stands among them or within them. */
export function without(left: Element, nodes: readonly Child[]): Child[] {
  return nodes.flatMap((node): Child[] => {
    if (node === left) return []
    if (!isElement(node) || ![...descendants(node.children)].includes(left)) return [node]
    return [{ ...node, children: without(left, node.children) as Element['children'] }]
  })
}
