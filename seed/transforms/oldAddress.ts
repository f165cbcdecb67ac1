/** Addresses in what is kept as HTML, which can refer to no document: they stay those of the old site. */
import type { Element } from 'hast'
import { property } from './dom'
import type { State } from './state'

/** Where elements have the address of what they show or lead to. */
const ADDRESSES: Record<string, string> = {
  a: 'href',
  area: 'href',
  embed: 'src',
  image: 'href',
  img: 'src',
  input: 'src',
  object: 'data',
}
const LEADING = new Set(['a', 'area'])

/** Says of an element that is kept as HTML where its address is one of the old site. */
export function reportOldAddress(element: Element, state: State): void {
  const name = ADDRESSES[element.tagName]
  const address = name === undefined ? undefined : property(element, name)?.trim()
  if (!address) return
  const { kind } = state.target(address)
  if (kind !== 'page' && kind !== 'file' && kind !== 'dead') return
  const rule = kind !== 'file' && LEADING.has(element.tagName) ? 'dead-link' : 'missing-file'
  const message = `The <${element.tagName}> was kept as HTML with the address ${address} of the old site.`
  state.report(rule, message, element)
}
