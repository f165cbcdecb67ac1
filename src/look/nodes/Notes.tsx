import type { Note } from '../../contract'
import { noteId, NOTES_ID, referenceId } from './noteIds'
import type { Page } from './page'

export function Notes({ notes, page }: { notes: Note[]; page: Page }) {
  if (notes.length === 0) return null
  const heading = page.idPrefix + NOTES_ID
  return (
    <section className="notes footnotes" role="doc-endnotes" aria-labelledby={heading}>
      <h2 id={heading}>{page.words.notes}</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.number} id={page.idPrefix + noteId(note.number)} value={note.number}>
            {page.render(note.children)}
            {note.references > 0 && <p className="back">{backLinks(note, page)}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function backLinks({ number, references }: Note, { idPrefix, words }: Page) {
  return Array.from({ length: references }, (_, index) => (
    <span key={index}>
      {index > 0 && ', '}
      <a
        href={`#${idPrefix}${referenceId(number, index + 1)}`}
        role="doc-backlink"
        aria-label={words.backTo(number, index + 1)}
      >
        {index === 0 ? words.backToText : index + 1}
      </a>
    </span>
  ))
}
