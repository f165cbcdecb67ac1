import type { Attributes, AttributeList } from './element'
import { ID_NAME, rx, global, S, END } from './patterns'
import type { State } from './state'

const ID = '#[A-Za-z][A-Za-z0-9_:-]*'
const CLASS = '\\.[^ \\t\\r\\n\\f\\v.#]+'

/** A value ends at the first quote before a blank, or else at the last escaped one. */
const ENTRY = global(
  rx`(?:(?<![^])|${S})(?:(?<key>${ID_NAME})=(?<quote>["'])(?:(?<value>(?:\\\k<quote>|(?!\\\k<quote>)[^])*?)|(?<cut>[^]*))\k<quote>|(?<ref>${ID_NAME})|(?<short>(?:${ID}|${CLASS})+))(?=${S}|${END})`,
)
const ID_OR_CLASS = global(rx`#(?<id>[A-Za-z][A-Za-z0-9_:-]*)|\.(?<name>[^ \t\r\n\f\v.#]+)`)

export const newList = (): AttributeList => ({ refs: [], attr: new Map() })

function set(attr: Attributes, name: string, value: string): void {
  attr.set(name, name === 'class' ? `${attr.get('class') ?? ''} ${value}`.trimStart() : value)
}

function readShort(short: string, attr: Attributes): void {
  for (const { groups } of short.matchAll(ID_OR_CLASS)) {
    if (groups?.name !== undefined) set(attr, 'class', groups.name)
    else if (groups?.id !== undefined) attr.set('id', groups.id)
  }
}

/** Reads `#id .class key="value" name`; what is none of these is dropped. */
export function parseAttributeList(state: State, text: string, list: AttributeList): void {
  const bare = text.trim()
  if (bare === '' || bare === ':') return
  let found = false
  for (const { groups } of text.matchAll(ENTRY)) {
    found = true
    if (groups?.ref !== undefined) list.refs.push(groups.ref)
    else if (groups?.short !== undefined) readShort(groups.short, list.attr)
    else if (groups?.key !== undefined) {
      const quote = groups.quote ?? '"'
      const value = (groups.value ?? groups.cut ?? '')
        .replaceAll('\\}', '}')
        .replaceAll(`\\${quote}`, quote)
      list.attr.set(groups.key, value)
    }
  }
  if (!found) state.warn(`No attribute found in {:${text}}: it is left out`, state.src.line)
}

export function mergeLists(into: AttributeList, from: AttributeList): void {
  into.refs.push(...from.refs)
  for (const [name, value] of from.attr) set(into.attr, name, value)
}

/** Gives an element the attributes of a list, those it refers to first. */
export function applyList(
  state: State,
  attr: Attributes,
  list: AttributeList | undefined,
  seen: ReadonlySet<string> = new Set(),
): void {
  if (!list) return
  for (const ref of list.refs) {
    const referred = state.lists.get(ref)
    if (referred && !seen.has(ref)) applyList(state, attr, referred, new Set([...seen, ref]))
  }
  for (const [name, value] of list.attr) set(attr, name, value)
}
