import type { Note } from '../../src/contract'
import type { HtmlHandler, HtmlState } from '../render/htmlState'
import { h, text, type Content } from '../render/hast'

/** Name of the place that refers to a note; several places may. */
const referenceId = (number: number, occurrence: number) =>
  occurrence === 1 ? `fnref-${number}` : `fnref-${number}-${occurrence}`

export const footnoteHtml: HtmlHandler<'footnoteReference'> = ({ number, occurrence }) => [
  h('sup', {}, [
    h('a', { id: referenceId(number, occurrence), href: `#fn-${number}`, role: 'doc-noteref' }, [
      text(String(number)),
    ]),
  ]),
]

/** The notes at the end of a page, each with a way back to every place that refers to it. */
export function notesHtml(notes: readonly Note[], state: HtmlState): Content[] {
  if (notes.length === 0) return []
  return [
    h('div', { className: ['footnotes'], role: 'doc-endnotes' }, [
      h(
        'ol',
        {},
        notes.map((note) =>
          h('li', { id: `fn-${note.number}`, dataId: note.id }, noteContent(note, state)),
        ),
      ),
    ]),
  ]
}

function noteContent(note: Note, state: HtmlState): Content[] {
  const content = state.all(note.children)
  const last = content.at(-1)
  const back = backLinks(note)
  if (back.length === 0) return content
  if (last?.type !== 'element' || last.tagName !== 'p') return [...content, h('p', {}, back)]
  return [...content.slice(0, -1), { ...last, children: [...last.children, text(' '), ...back] }]
}

const backLinks = ({ number, references }: Note): Content[] =>
  Array.from({ length: references }, (_, index) =>
    h(
      'a',
      {
        href: `#${referenceId(number, index + 1)}`,
        role: 'doc-backlink',
        ariaLabel: `Back to reference ${number}${index > 0 ? `-${index + 1}` : ''}`,
      },
      [text('↩')],
    ),
  )
