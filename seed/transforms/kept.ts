import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { reportOldAddress } from './oldAddress'
import { addressesOf, linkTo } from './recording'
import type { State } from './state'

const PLAYED = new Set(['audio', 'video', 'iframe'])

/**
 * An element as HTML, with links to what no HTML that is kept may play or frame; what of it leads to the old
 * site is reported.
 */
export function keptHtml(element: Element, state: State): string {
  return toHtml(withLinks(element, state))
}

function withLinks(node: ElementContent, state: State): ElementContent {
  if (node.type !== 'element') return node
  reportOldAddress(node, state)
  if (!PLAYED.has(node.tagName))
    return { ...node, children: node.children.map((child) => withLinks(child, state)) }
  const [address] = addressesOf(node)
  if (address === undefined) return node
  state.report('linked-recording', `The <${node.tagName}> of ${address} became a link.`, node)
  const link = linkTo(node, address)
  reportOldAddress(link, state)
  return link
}
