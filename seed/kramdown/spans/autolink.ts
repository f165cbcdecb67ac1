import { element } from '../element'
import { rx } from '../patterns'
import type { SpanParser } from '../state'

const MAIL = '[\\p{Alphabetic}\\p{Nd}\\-_.]+?'

/** `<https://…>` and `<name@example.org>`. */
export const autolink: SpanParser = {
  start: rx`<(?<address>(?<scheme>mailto|https?|ftps?):[^\n]+?|${MAIL}@${MAIL})>`,
  trigger: '<',
  parse(state, { 0: all, groups }) {
    const address = groups?.address ?? ''
    const el = element('a', '', { line: state.src.line })
    el.attr.set('href', groups?.scheme === undefined ? `mailto:${address}` : address)
    state.src.pos += all.length
    state.addText(address.replace(/^mailto:/, ''), el)
    state.tree.children.push(el)
  },
}
