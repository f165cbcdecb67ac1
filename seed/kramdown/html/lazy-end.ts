import {
  BLANK_LINE,
  END,
  EOB_MARKER,
  HTML_NAME,
  IAL_BLOCK_START,
  OPT_SPACE,
  rx,
  S,
  WORD,
} from '../patterns'
import { SPAN_ELEMENTS } from './elements'

const NO_SPAN = `(?!(?:${[...SPAN_ELEMENTS, 'script'].join('|')})(?!${WORD}))`

/** Block tags end a paragraph, a lazy line of a list and a code block. */
export const LAZY_TAG = rx`<\/${NO_SPAN}${HTML_NAME}${S}*>|<${NO_SPAN}${HTML_NAME}`

export const LAZY_END = rx`${BLANK_LINE}|${IAL_BLOCK_START}|${EOB_MARKER}|${OPT_SPACE}${LAZY_TAG}|${END}`
