import { element } from '../element'
import type { Context, Converter, FootnoteCall } from './context'
import { escapeText } from './html'

export const footnote: Converter = (context, el) => {
  const { footnote_prefix, footnote_nr } = context.state.options
  const name = footnote_prefix + (el.options.name ?? '')
  const known = context.calls.get(name)
  if (known) known.repeats++
  const call: FootnoteCall = known ?? {
    name,
    content: el.options.content ?? element('root'),
    number: context.calls.size + footnote_nr,
    repeats: 0,
  }
  context.calls.set(name, call)
  const id = known ? `${name}:${call.repeats}` : name
  return (
    `<sup id="fnref:${id}" role="doc-noteref">` +
    `<a href="#fn:${name}" class="footnote" rel="footnote">${call.number}</a></sup>`
  )
}

const back = (id: string, shown: string): string =>
  `<a href="#fnref:${id}" class="reversefootnote" role="doc-backlink">${shown}</a>`

/** Links back to every call, in the last paragraph or in one of their own. */
function note(context: Context, { name, content, repeats }: FootnoteCall): string {
  const li = element(
    'li',
    '',
    content.options,
    new Map([
      ['id', `fn:${name}`],
      ['role', 'doc-endnote'],
    ]),
  )
  const last = content.children.at(-1)
  const inText = last?.type === 'p'
  const p = element('p', '', inText ? last.options : {}, inText ? last.attr : undefined)
  if (inText) p.children = [...last.children]
  const { footnote_backlink } = context.state.options
  const shown = escapeText(footnote_backlink)
  const links = [back(name, shown)]
  for (let i = 1; i <= repeats; i++) links.push(back(`${name}:${i}`, `${shown}<sup>${i + 1}</sup>`))
  if (footnote_backlink !== '')
    p.children.push(element('raw', (inText ? '\u00a0' : '') + links.join('\u00a0')))
  li.children = [...(inText ? content.children.slice(0, -1) : content.children), p]
  const inner = context.inner(li)
  return `<li${context.attributes(li)}>\n${inner}</li>\n`
}

/** The notes that were called; a note's text may call more. */
export function footnotes(context: Context): string {
  let notes = ''
  for (const call of context.calls.values()) notes += note(context, call)
  const { footnote_nr } = context.state.options
  const start = footnote_nr === 1 ? '' : ` start="${footnote_nr}"`
  return (
    notes && `<div class="footnotes" role="doc-endnotes">\n<ol${start}>\n${notes}</ol>\n</div>\n`
  )
}
