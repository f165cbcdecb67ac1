import { applyList, mergeLists, newList, parseAttributeList } from '../attributes'
import { lastChild } from '../element'
import { EXTENSION_TAG, runExtension } from '../extensions'
import { ANY_IN_BRACES, rx } from '../patterns'
import type { SpanParser, State } from '../state'

const IAL = rx`\{:(?<list>${ANY_IN_BRACES}+)\}`

/** Gives the span right before the attributes; after text, the braces are text. */
function attach(state: State, match: RegExpExecArray): void {
  const last = lastChild(state.tree)
  if (!last || last.type === 'text') {
    state.warn(`${match[0]} follows plain text: it is shown as text`, state.src.line)
    state.addText(state.src.next())
    return
  }
  state.src.pos += match[0].length
  const list = newList()
  parseAttributeList(state, match.groups?.list ?? '', list)
  mergeLists((last.options.ial ??= newList()), list)
  applyList(state, last.attr, list)
}

export const spanExtensions: SpanParser = {
  start: /\{:/u,
  trigger: '\\{:',
  parse(state) {
    const { src } = state
    const extension = src.check(EXTENSION_TAG)
    const ial = extension ? null : src.check(IAL)
    if (ial) attach(state, ial)
    else if (!extension || !runExtension(state, extension, 'span')) state.addText(src.next())
  },
}
