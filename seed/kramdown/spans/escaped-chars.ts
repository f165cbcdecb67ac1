import type { SpanParser } from '../state'

export const ESCAPED = /\\(?<char>[\\.*_+`<>()[\]{}#!:|"'$=-])/u

/** GFM escapes the tilde too. */
export const escapedChars: SpanParser = {
  start: /\\(?<char>[\\.*_+`<>()[\]{}#!:|"'$=\-~])/u,
  trigger: '\\\\',
  parse(state, { 0: all, groups }) {
    state.src.pos += all.length
    state.addText(groups?.char ?? '')
  },
}
