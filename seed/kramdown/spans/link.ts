import { applyList } from '../attributes'
import { linkId } from '../blocks/definitions'
import { type AttributeList, element, type Element } from '../element'
import { global, rx, S, strip } from '../patterns'
import type { SpanParser, State } from '../state'
import { ESCAPED } from './escaped-chars'

const BRACKET = /(?<close>\])|!?\[/u
const REFERENCE = rx`${S}*?\[(?<name>[^\]]+)?\]`
const OPEN = /\(/u
const ANGLED = /\(<(?<url>[^\n]*?)>/u
const CLOSE = /\)/u
const PARENTHESIS = rx`(?<open>\()|(?<close>\))|${S}(?=['"])`
const TITLE = rx`${S}*?(?<quote>["'])(?<title>[^]+?)\k<quote>${S}*?\)`
const ALL_ESCAPED = global(ESCAPED)

interface Target {
  url: string
  title?: string | undefined
  ial?: AttributeList | undefined
}

/** Reads the link's text, brackets in pairs, and gives it as it is written. */
function readText(state: State, el: Element): string | undefined {
  const { src } = state
  if (!src.rest.includes(']')) return undefined
  const from = src.pos
  let depth = 1
  const accept = (match: RegExpExecArray): boolean => {
    depth += match.groups?.close === undefined ? 1 : -1
    return depth === el.children.filter(({ type }) => type === 'img').length
  }
  if (!state.parseSpans(el, { stop: BRACKET, accept })) return undefined
  const text = src.text.slice(from, src.pos)
  src.scan(BRACKET)
  return text.replace(ALL_ESCAPED, '$<char>')
}

function referred(state: State, name: string | undefined, text: string): Target | undefined {
  const id = linkId(name ?? text)
  const found = state.links.get(id)
  if (!found && name !== undefined)
    state.warn(`Link ${id} is not defined: it stays text`, state.src.line)
  return found && { url: found.url, title: found.title, ial: found.block.options.ial }
}

/** The address in parentheses, which may hold pairs of them; `closed` if the last one was read. */
function readUrl(state: State): { url: string; closed: boolean } {
  const { src } = state
  const angled = src.scan(ANGLED)
  if (angled) return { url: angled.groups?.url ?? '', closed: src.scan(CLOSE) !== null }
  let raw = ''
  let depth = 0
  for (;;) {
    const found = src.scanUntil(PARENTHESIS)
    if (!found) break
    raw += found.text
    if (found.match.groups?.open) depth++
    else if (!found.match.groups?.close) break
    else if (--depth === 0) break
  }
  return { url: strip(raw.slice(1, -1)), closed: depth === 0 }
}

function readTarget(state: State, text: string): Target | undefined {
  const { src } = state
  const reference = src.scan(REFERENCE)
  if (reference || !src.check(OPEN)) return referred(state, reference?.groups?.name, text)
  const { url, closed } = readUrl(state)
  if (closed) return { url }
  const title = src.scan(TITLE)
  return title ? { url, title: title.groups?.title } : undefined
}

function addLink(state: State, el: Element, { url, title, ial }: Target, text: string): void {
  if (ial) el.options.ial = ial
  applyList(state, el.attr, ial)
  if (el.type === 'a') el.attr.set('href', url)
  else {
    el.attr.set('src', url)
    el.attr.set('alt', text)
    el.children = []
  }
  if (title !== undefined) el.attr.set('title', title)
  state.tree.children.push(el)
}

const inLink = (state: State): boolean =>
  [state.tree, ...state.ancestors].some(({ type }) => type === 'a' || type === 'img')

/** Links and images, with an address or a reference; no link within another. */
export const link: SpanParser = {
  start: /!?\[(?=[^^])/u,
  trigger: '!?\\[',
  parse(state, [start]) {
    const { src } = state
    const el = element(start.startsWith('!') ? 'img' : 'a', '', { line: src.line })
    src.pos += start.length
    const { pos } = src
    const text =
      el.type === 'a' && inLink(state) ? undefined : state.attempt(start, () => readText(state, el))
    const target = text === undefined ? undefined : readTarget(state, text)
    if (target) addLink(state, el, target, text ?? '')
    else {
      src.pos = pos
      state.addText(start)
    }
  },
}
