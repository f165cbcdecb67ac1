import type { Alignment, Element } from '../element'
import type { Context, Converter } from './context'

function cell(context: Context, td: Element, name: 'th' | 'td', alignment: Alignment): string {
  const attr = new Map(td.attr)
  if (alignment !== 'default') attr.set('style', `text-align: ${alignment}`)
  return `<${name}${context.attributes(td, attr)}>${context.inner(td) || '\u00a0'}</${name}>\n`
}

function row(context: Context, tr: Element, name: 'th' | 'td', alignment: Alignment[]): string {
  const cells = tr.children.map((td, index) =>
    cell(context, td, name, alignment[index] ?? 'default'),
  )
  return `<tr${context.attributes(tr)}>\n${cells.join('')}</tr>\n`
}

export const table: Converter = (context, el) => {
  const parts = el.children.map((part) => {
    const name = part.type === 'thead' ? 'th' : 'td'
    const rows = part.children.map((tr) => row(context, tr, name, el.options.alignment ?? []))
    return `<${part.type}>\n${rows.join('')}</${part.type}>\n`
  })
  return `<table${context.attributes(el)}>\n${parts.join('')}</table>\n`
}
