import { element } from '../element'
import { OPT_SPACE, rstrip, rx } from '../patterns'
import type { BlockParser, State } from '../state'
import { afterBoundary } from './boundary'

const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const ID = rx`[\t ]\{#(?<id>[${NAME_START}][-.0-9\u00B7\u0300-\u036F\u203F\u2040${NAME_START}]*)\}$`

export const ATX_HEADER_START = rx`(?<level>#{1,6})[\t ]+(?<contents>[^\n]*)\n`
const SETEXT_HEADER_START = rx`${OPT_SPACE}(?<contents>[^ \t\n][^\n]*)\n(?<level>[-=])[-=]*[ \t\r\f\v]*\n`

/** Parts a heading's text from the `{#id}` at its end. */
function readContents(contents: string): { text: string; id: string | undefined } {
  const text = rstrip(contents)
  const match = ID.exec(text)
  return match
    ? { text: rstrip(text.slice(0, match.index)), id: match.groups?.id }
    : { text, id: undefined }
}

function addHeader(state: State, match: RegExpExecArray, level: number, text: string): boolean {
  const { id } = readContents(match.groups?.contents ?? '')
  const el = element('header', '', { level, rawText: text, line: state.src.line })
  state.src.pos += match[0].length
  state.addBlock(el)
  state.addText(text, el)
  if (id !== undefined) el.attr.set('id', id)
  return true
}

/** `# Heading`, at once after a paragraph too; without the blank it is text. */
export const atxHeader: BlockParser = {
  start: ATX_HEADER_START,
  parse(state, match) {
    const { text } = readContents(match.groups?.contents ?? '')
    const bare = text.replace(/[\t ]#+$/, '')
    const title = bare === text ? text : rstrip(bare)
    if (title === '') return false
    return addHeader(state, match, match.groups?.level?.length ?? 1, title)
  },
}

export const setextHeader: BlockParser = {
  start: SETEXT_HEADER_START,
  parse(state, match) {
    if (!afterBoundary(state)) return false
    const { text } = readContents(match.groups?.contents ?? '')
    if (text === '') return false
    return addHeader(state, match, match.groups?.level === '-' ? 2 : 1, text)
  },
}
