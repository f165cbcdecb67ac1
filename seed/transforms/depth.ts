import type { Element } from 'hast'
import { MOST_NESTED, type StoredBlock } from '../../src/model'
import { boxOf } from './box'
import { hasClass, isElement, property } from './dom'
import { keptHtml } from './kept'
import type { Mixed, State } from './state'

/** What an element becomes; HTML where it would hold blocks deeper within others than an editor shows them. */
export function nested<T extends Mixed>(
  element: Element,
  state: State,
  convert: () => T[],
): (T | StoredBlock)[] {
  const { depth } = state
  if (!holdsBlocks(element) && !isCallout(element)) return convert()
  if (holdsBlocks(element) && depth >= MOST_NESTED) {
    const what = `A <${element.tagName}> stands too deep in others and was kept as HTML.`
    state.report('raw-html', what, element)
    return [{ type: 'rawHtml', html: keptHtml(element, state) }]
  }
  // A callout has a body of its own.
  state.depth = isCallout(element) ? 0 : depth + 1
  const converted = convert()
  state.depth = depth
  return converted
}

const saysNode = (element: Element, name: string) => property(element, 'dataNode') === name

const isBox = (element: Element, box: ReturnType<typeof boxOf>) =>
  isElement(element, 'div') && property(element, 'dataNode') === undefined && boxOf(element) === box

const holdsBlocks = (element: Element): boolean =>
  isElement(element, 'blockquote', 'table', 'details', 'dl') ||
  saysNode(element, 'highlight') ||
  isBox(element, 'highlight')

const isCallout = (element: Element): boolean =>
  (isElement(element, 'aside') && hasClass(element, 'callout')) ||
  saysNode(element, 'callout') ||
  isBox(element, 'callout')
