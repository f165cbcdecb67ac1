import { element } from '../element'
import { LAZY_TAG } from '../html/lazy-end'
import {
  BLANK_LINE,
  BOL,
  EOB_MARKER,
  global,
  IAL_BLOCK_START,
  INDENT,
  NS,
  OPT_SPACE,
  rx,
} from '../patterns'
import type { BlockParser } from '../state'

const LINE = `[ \\t]*${NS}[^\\n]*\\n`

/** Indented lines, the blank ones between them, and lazy lines after them. */
export const CODEBLOCK = rx`(?:${BLANK_LINE}?(?:${INDENT}${LINE})+(?:(?!${IAL_BLOCK_START}|${EOB_MARKER}|${OPT_SPACE}${LAZY_TAG})${LINE})*)*`

const LAZY_START = global(rx`\n( {0,3}${NS})`)
export const LINE_INDENT = global(rx`${BOL}${INDENT}`)

/** Of a line that begins with another kind of white space, kramdown never finds the end: it is text. */
export const codeblock: BlockParser = {
  start: rx`${INDENT}`,
  parse(state) {
    const line = state.src.line
    const text = state.src.scan(CODEBLOCK)?.[0]
    if (!text) return false
    const code = text.replace(LAZY_START, ' $1').replace(LINE_INDENT, '')
    state.addBlock(element('codeblock', code, { line }))
    return true
  },
}
