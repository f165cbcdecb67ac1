/** Elements within a line that no body has a node for: their words stay in the line. */
import { descendants, isElement, type Child } from './dom'
import type { Handler, State } from './state'
import { unwrapped } from './text'

const words: Handler = (element, state, style) => {
  report(element, state)
  return unwrapped(element, state, style)
}

function report(element: Parameters<Handler>[0], state: State): void {
  state.report('line-element', `Only the words of a <${element.tagName}> were kept.`, element)
}

/** How a word is read follows it in brackets, which the source writes only for browsers that need them. */
const ruby: Handler = (element, state, style) => {
  report(element, state)
  const bracketed = [...descendants(element.children)].some(({ tagName }) => tagName === 'rp')
  const children = bracketed ? element.children : element.children.flatMap(inBrackets)
  return state.convert(children, style)
}

const inBrackets = (node: Child): Child[] =>
  isElement(node, 'rt') ? [text('('), node, text(')')] : [node]

const text = (value: string): Child => ({ type: 'text', value })

const quoted: Handler = (element, state, style) =>
  state.convert([text('\u201c'), ...element.children, text('\u201d')], style)

export const phrasingHandlers: Record<string, Handler> = {
  ruby,
  rb: unwrapped,
  rt: unwrapped,
  rtc: unwrapped,
  rp: unwrapped,
  q: quoted,
  bdi: words,
  bdo: words,
  data: words,
  output: words,
  meter: words,
  progress: words,
  acronym: unwrapped,
  nobr: unwrapped,
}
