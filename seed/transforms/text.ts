import { COLORS, type Color, type Mark } from '../../src/model'
import { property } from './dom'
import type { Handler, Style } from './state'

const withMark = (style: Style, mark: Mark): Style =>
  style.marks.includes(mark) ? style : { ...style, marks: [...style.marks, mark] }

const marked =
  (mark: Mark): Handler =>
  (element, state, style) => {
    if (style.marks.includes(mark))
      state.report('nested-mark', `A <${element.tagName}> stands in another of its kind.`, element)
    return state.convert(element.children, withMark(style, mark))
  }

/** An element that says nothing a body keeps; its content stands for itself. */
export const unwrapped: Handler = (element, state, style) => state.convert(element.children, style)

const font: Handler = (element, state, style) => {
  const color = COLORS.find((known) => known === property(element, 'color')?.toLowerCase())
  return state.convert(element.children, color ? { ...style, color: color satisfies Color } : style)
}

const code = marked('code')

export const textHandlers: Record<string, Handler> = {
  strong: marked('bold'),
  b: marked('bold'),
  em: marked('italic'),
  i: marked('italic'),
  u: marked('underline'),
  ins: marked('underline'),
  s: marked('strike'),
  del: marked('strike'),
  strike: marked('strike'),
  sub: marked('subscript'),
  sup: marked('superscript'),
  mark: marked('highlight'),
  code,
  kbd: code,
  samp: code,
  tt: code,
  font,
  br: () => [{ type: 'break' }],
  span: unwrapped,
  abbr: unwrapped,
  cite: unwrapped,
  small: unwrapped,
  big: unwrapped,
  time: unwrapped,
  label: unwrapped,
  var: unwrapped,
  dfn: unwrapped,
  wbr: () => [],
}
