import type { Converter } from './context'
import { attributes, characterReference, escapeCode, escapeText } from './html'

export const span =
  (name: string): Converter =>
  (context, el) =>
    `<${name}${attributes(el.attr)}>${context.inner(el)}</${name}>`

export const text: Converter = (_context, el) => escapeText(el.value)

export const img: Converter = (_context, el) => `<img${attributes(el.attr)} />`

export const codespan: Converter = (_context, el) =>
  `<code${attributes(el.attr)}>${escapeCode(el.value)}</code>`

export const character: Converter = (_context, el) =>
  characterReference(el.value, el.options.original)

export const abbreviation: Converter = (context, el) => {
  const defined = context.state.abbreviations.get(el.value)
  const attr = new Map(defined?.block.attr)
  if (defined?.title) attr.set('title', defined.title)
  return `<abbr${attributes(attr)}>${escapeText(el.value)}</abbr>`
}
