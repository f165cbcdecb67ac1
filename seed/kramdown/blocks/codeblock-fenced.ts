import { element } from '../element'
import { NS, OPT_SPACE, rx, S } from '../patterns'
import type { BlockParser } from '../state'

export const FENCE = rx`${OPT_SPACE}[~${'`'}]{3,}`

const WHOLE = rx`${OPT_SPACE}(?<fence>(?<mark>[~${'`'}]){3,})${S}*?(?<info>(?<lang>${NS}+?)(?:\?${NS}*)?)?${S}*?\n(?<code>[^]*?)(?<![^\n])${OPT_SPACE}\k<fence>\k<mark>*${S}*?\n`

/** Code between fences; a fence without its end is text. */
export const codeblockFenced: BlockParser = {
  start: FENCE,
  parse(state) {
    const match = state.src.check(WHOLE)
    if (!match?.groups) return false
    const el = element('codeblock', match.groups.code, { line: state.src.line })
    state.src.pos += match[0].length
    if (match.groups.info) {
      el.options.lang = match.groups.info
      el.attr.set('class', `language-${match.groups.lang ?? ''}`)
    }
    state.addBlock(el)
    return true
  },
}
