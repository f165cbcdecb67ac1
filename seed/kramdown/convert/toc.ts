import type { Element } from '../element'
import type { Context, TocEntry } from './context'
import { attributes } from './html'

interface Entry extends TocEntry {
  entries: Entry[]
}

function nest(headings: TocEntry[]): Entry[] {
  const top: Entry[] = []
  const open: Entry[] = []
  for (const heading of headings) {
    const entry = { ...heading, entries: [] }
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop()
    ;(open.at(-1)?.entries ?? top).push(entry)
    open.push(entry)
  }
  return top
}

/** A heading's content without its notes, and with the text only of its links. */
function plain(children: Element[]): Element[] {
  return children
    .filter(({ type }) => type !== 'footnote')
    .flatMap((child) => {
      const copy = { ...child, children: plain(child.children) }
      return child.type === 'a' ? copy.children : [copy]
    })
}

/** The table of contents, in place of the list that asked for it. */
export function toc(context: Context, list: Element): string {
  const attr = new Map([['id', 'markdown-toc'], ...list.attr])
  const prefix = attr.get('id') ?? ''
  const items = (entries: Entry[]): string =>
    entries
      .map(({ id, children, entries: inner }) => {
        const shown = context.inner({ ...list, children: plain(children) })
        const nested = inner.length > 0 ? `<${list.type}>\n${items(inner)}</${list.type}>\n` : ''
        const link = attributes(
          new Map([
            ['href', `#${id}`],
            ['id', `${prefix}-${id}`],
          ]),
        )
        return `<li><a${link}>${shown}</a>${nested}</li>\n`
      })
      .join('')
  const found = nest(context.headings)
  return found.length === 0
    ? ''
    : `<${list.type}${context.attributes(list, attr)}>\n${items(found)}</${list.type}>\n`
}
