import type { Element } from '../element'
import { VOID_ELEMENTS } from '../html/elements'
import type { Context, Converter } from './context'
import { attributes } from './html'

/** Within raw HTML nothing is added between the tags. */
function inRaw(context: Context): boolean {
  const parent = context.parents.at(-1)
  return parent?.type === 'html_element' && parent.options.contentModel === 'raw'
}

function span({ value: name, attr }: Element, inner: string): string {
  const start = `<${name}${attributes(attr)}`
  return inner === '' && VOID_ELEMENTS.has(name) ? `${start} />` : `${start}>${inner}</${name}>`
}

function block(context: Context, el: Element, inner: string): string {
  const { value: name, options } = el
  const start = `<${name}${context.attributes(el)}`
  if (options.isClosed && options.contentModel === 'raw') return `${start} />`
  if (inner === '') return VOID_ELEMENTS.has(name) ? `${start} />` : `${start}></${name}>`
  if (options.contentModel !== 'block') return `${start}>${inner}</${name}>`
  return `${start}>\n${inner.replace(/\n$/, '')}\n${context.indent()}</${name}>`
}

export const htmlElement: Converter = (context, el) => {
  const inner = context.inner(el)
  if (el.options.category === 'span') return span(el, inner)
  const html = block(context, el, inner)
  return inRaw(context) ? html : `${context.indent()}${html}\n`
}

export const xmlComment: Converter = (context, el) =>
  el.options.category === 'block' && !inRaw(context) ? `${context.indent()}${el.value}\n` : el.value

export const comment: Converter = (context, { value, options }) =>
  options.category === 'block' ? `${context.indent()}<!-- ${value} -->\n` : `<!-- ${value} -->`

export const raw: Converter = (_context, { value, options }) => {
  const { formats = [] } = options
  if (formats.length > 0 && !formats.includes('html')) return ''
  return value + (options.category === 'block' ? '\n' : '')
}
