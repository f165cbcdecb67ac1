import { element } from '../element'
import { SPAN_ELEMENTS } from '../html/elements'
import { startTag } from '../html/start-tag'
import { CLOSE_TAG, COMMENT, LINE_REST, TAG } from '../html/syntax'
import { HTML_NAME, OPT_SPACE, rx } from '../patterns'
import type { BlockParser, BlockResult, State } from '../state'

const BLOCK_TAG = rx`${OPT_SPACE}${TAG}`
const BLOCK_CLOSE_TAG = rx`${OPT_SPACE}${CLOSE_TAG}`

const isBlockTag = (match: RegExpExecArray | null): match is RegExpExecArray =>
  match !== null && !SPAN_ELEMENTS.has((match.groups?.name ?? '').toLowerCase())

/** The end tag of the element around ends its blocks; any other one is text. */
function closeTag(state: State): BlockResult {
  const match = state.src.check(BLOCK_CLOSE_TAG)
  if (!isBlockTag(match)) return false
  const name = match.groups?.name?.toLowerCase()
  if (state.tree.type !== 'html_element' || state.tree.value !== name) return false
  state.src.pos += match[0].length
  return 'stop'
}

export const htmlBlock: BlockParser = {
  start: rx`${OPT_SPACE}<(?:${HTML_NAME}|!--|\/)`,
  parse(state) {
    const { src } = state
    const { line } = src
    const comment = src.scan(COMMENT)
    if (comment) {
      state.tree.children.push(element('xml_comment', comment[0], { category: 'block', line }))
      src.scan(LINE_REST)
      return true
    }
    const tag = src.check(BLOCK_TAG)
    if (!isBlockTag(tag)) return closeTag(state)
    src.pos += tag[0].length
    startTag(state, tag, line)
    return true
  },
}
