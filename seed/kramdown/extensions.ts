import { newList, parseAttributeList } from './attributes'
import { type Category, element } from './element'
import { setOption } from './options'
import { ANY_IN_BRACES, ID_NAME, OPT_SPACE, rx, S } from './patterns'
import type { State } from './state'

const START = `\\{::(?<name>[A-Za-z0-9_]+)(?:${S}(?<list>${ANY_IN_BRACES}*?)|)(?<closed>/)?\\}`

export const EXTENSION_TAG = rx`${START}|\{:\/(?<stop>${ID_NAME})?\}`
export const EXTENSION_BLOCK = rx`${OPT_SPACE}${EXTENSION_TAG}${S}*?\n`

const stopTag = (name: string, category: Category): RegExp =>
  category === 'block'
    ? rx`(?<![^\n])${OPT_SPACE}\{:\/(?:${name})?\} *?\n`
    : rx`\{:\/(?:${name})?\}`

type Handler = (
  state: State,
  body: string | undefined,
  category: Category,
  line: number,
  list: ReturnType<typeof newList>,
) => void

/** What `{::name}` does. */
const HANDLERS = new Map<string, Handler>([
  [
    'comment',
    (state, body, category, line) => {
      if (body !== undefined) state.tree.children.push(element('comment', body, { category, line }))
    },
  ],
  [
    'nomarkdown',
    (state, body, category, line, list) => {
      const formats = (list.attr.get('type') ?? '').split(/\s+/).filter(Boolean)
      if (body !== undefined)
        state.tree.children.push(element('raw', body, { category, line, formats }))
    },
  ],
  [
    'options',
    (state, _body, category, line, list) => {
      for (const [name, value] of list.attr)
        if (!setOption(state.options, name, value))
          state.warn(`Option ${name} cannot be set in a text: it is left out`, line)
      if (category === 'block') state.addBlock(element('eob', 'extension'))
    },
  ],
])

/** Runs the extension at this place; false, and the place unchanged, if it is none. */
export function runExtension(state: State, match: RegExpExecArray, category: Category): boolean {
  const { src } = state
  const { pos, line } = src
  const name = match.groups?.name
  const handler = name === undefined ? undefined : HANDLERS.get(name)
  const list = newList()
  src.pos += match[0].length
  parseAttributeList(state, match.groups?.list ?? '', list)
  let body: string | undefined
  if (name !== undefined && match.groups?.closed === undefined) {
    const found = src.scanUntil(stopTag(name, category))
    if (found) body = found.text.slice(0, -found.match[0].length)
    if (category === 'block') body = body?.replace(/\n$/, '')
  }
  const complete = match.groups?.closed !== undefined || body !== undefined
  if (!handler || !complete) {
    state.warn(`${match[0].trim()} is no complete extension: it is shown as text`, line)
    src.pos = pos
    return false
  }
  handler(state, body, category, line, list)
  return true
}
