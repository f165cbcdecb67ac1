import { newList, parseAttributeList } from '../attributes'
import { element, lastChild } from '../element'
import { EXTENSION_BLOCK, runExtension } from '../extensions'
import { ANY_IN_BRACES, IAL_BLOCK_START, ID_NAME, OPT_SPACE, rx, S } from '../patterns'
import type { BlockParser, State } from '../state'

const ALD = rx`${OPT_SPACE}\{:(?<name>${ID_NAME}):(?<list>${ANY_IN_BRACES}+)\}${S}*?\n`
const IAL = rx`${OPT_SPACE}\{:(?!:|\/)(?<list>${ANY_IN_BRACES}+)\}${S}*?\n`

const TAKES_LIST = new Set(['link_def', 'abbrev_def', 'footnote_def'])

/** An attribute list belongs to the block right above, else to the next one. */
function attach(state: State, text: string): void {
  const last = lastChild(state.tree)
  const above = last && last.type !== 'blank' && (last.type !== 'eob' || TAKES_LIST.has(last.value))
  if (!above) {
    parseAttributeList(state, text, (state.blockIal ??= newList()))
    return
  }
  parseAttributeList(state, text, (last.options.ial ??= newList()))
  if (!state.src.check(IAL_BLOCK_START)) state.addBlock(element('eob', 'ial'))
}

export const blockExtensions: BlockParser = {
  start: rx`${OPT_SPACE}\{:`,
  parse(state) {
    const definition = state.src.scan(ALD)
    if (definition?.groups) {
      const { name = '', list = '' } = definition.groups
      const known = state.lists.get(name) ?? newList()
      state.lists.set(name, known)
      parseAttributeList(state, list, known)
      state.addBlock(element('eob', 'ald'))
      return true
    }
    const extension = state.src.check(EXTENSION_BLOCK)
    if (extension) return runExtension(state, extension, 'block')
    const ial = state.src.scan(IAL)
    if (!ial) return false
    attach(state, ial.groups?.list ?? '')
    return true
  },
}
