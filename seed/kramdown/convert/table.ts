import type { Converter } from './context'

/** A cell, aligned as its column is; an empty one holds a no-break space. */
export const cell: Converter = (context, td) => {
  const [table, part, row] = context.parents.slice(-3)
  const name = part?.type === 'thead' ? 'th' : 'td'
  const alignment = table?.options.alignment?.[row?.children.indexOf(td) ?? 0] ?? 'default'
  const attr = new Map(td.attr)
  if (alignment !== 'default') attr.set('style', `text-align: ${alignment}`)
  const inner = context.inner(td) || '\u00a0'
  return `${context.indent()}<${name}${context.attributes(td, attr)}>${inner}</${name}>\n`
}
