import type { Element } from 'hast'
import { hasClass, isBlank, isElement, property, type Child } from './dom'
import type { State } from './state'

/** The older fold-outs, a checkbox with a label and a box, as the `details` that they would be today. */
export function foldCollapsibles(nodes: readonly Child[], state: State): Child[] {
  const folded: Child[] = []
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as Child
    const content = hasClass(node, 'lbl-toggle') ? contentAfter(nodes, index) : undefined
    if (isToggle(node)) {
      state.report('dropped-control', 'The switch of a fold-out was dropped.', node)
    } else if (content && isElement(node)) {
      folded.push(detailsOf(node, content))
      index = nodes.indexOf(content)
    } else folded.push(node)
  }
  return folded
}

const isToggle = (node: Child) =>
  hasClass(node, 'toggle') && isElement(node, 'input') && property(node, 'type') === 'checkbox'

function contentAfter(nodes: readonly Child[], index: number): Element | undefined {
  const next = nodes.slice(index + 1).find((node) => !isBlank(node))
  return isElement(next) && hasClass(next, 'collapsible-content') ? next : undefined
}

function detailsOf(label: Element, content: Element): Element {
  const summary: Element = {
    type: 'element',
    tagName: 'summary',
    properties: {},
    children: [label],
  }
  return {
    type: 'element',
    tagName: 'details',
    properties: {},
    children: [summary, content],
    data: label.data,
  }
}
