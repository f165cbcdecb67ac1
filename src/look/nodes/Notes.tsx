import type { Note } from '../../contract'
import type { Page } from './page'
import { noteId, referenceId } from './Reference'

export function Notes({ notes, page }: { notes: Note[]; page: Page }) {
  if (notes.length === 0) return null
  return (
    <section className="notes footnotes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.number} id={noteId(note.number)} value={note.number}>
            {page.render(note.children)}
            {note.references > 0 && <p className="back">{backLinks(note)}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function backLinks({ number, references }: Note) {
  return Array.from({ length: references }, (_, index) => (
    <span key={index}>
      {index > 0 && ', '}
      <a
        href={`#${referenceId(number, index + 1)}`}
        role="doc-backlink"
        aria-label={index === 0 ? `Back to text, note ${number}` : `${index + 1}, note ${number}`}
      >
        {index === 0 ? 'Back to text' : index + 1}
      </a>
    </span>
  ))
}
