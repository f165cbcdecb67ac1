import type { Element, Parents } from 'hast'
import { isElement, isScript } from './dom'
import type { State } from './state'

/** Takes out what no reader sees, wherever it stands, and reports it. */
export function dropUnseen(parent: Parents, report: State['report']): void {
  for (const child of parent.children) {
    if (child.type === 'comment') report('dropped-comment', 'A comment was dropped.', child)
    else if (isElement(child)) dropWithin(child, report)
  }
  const kept = parent.children.filter((child) => child.type !== 'comment' && !isScript(child))
  if (kept.length < parent.children.length) parent.children = kept as Parents['children']
}

function dropWithin(element: Element, report: State['report']): void {
  if (isScript(element)) report('dropped-script', `A <${element.tagName}> was dropped.`, element)
  else dropUnseen(element, report)
}
