import type { DocumentType, Relaxed, SearchHit } from '../../../contract'
import { courseHref, moduleHref, sectionHref } from '../../../look/hrefs'
import { ENGLISH } from '../../../look/words'

interface HitsProps {
  hits: SearchHit[]
  /** Whether there are others, which fit less well. */
  more: boolean
  /** What was let go so that there are any. */
  relaxed: Relaxed | null
}

const LET_GO: Record<Relaxed, string> = {
  slips: 'No page has these words as they are written. Meant may be:',
  words: 'No page has all of these words. Some of them are on:',
}

export function Hits({ hits, more, relaxed }: HitsProps) {
  return (
    <>
      {relaxed !== null && <p>{LET_GO[relaxed]}</p>}
      <p className="about" role="status">
        {more ? `The ${hits.length} pages that fit best` : ENGLISH.pages(hits.length)}
      </p>
      <ol className="contents unnumbered hits">
        {hits.map((hit) => (
          <li key={hit.id} lang={hit.language}>
            <div>
              <p className="title">
                <a href={hrefOf(hit)}>{hit.title}</a>
              </p>
              <p className="about">{placeOf(hit)}</p>
              <p dangerouslySetInnerHTML={{ __html: hit.excerpt.html }} />
            </div>
          </li>
        ))}
      </ol>
      {more && <p className="about">Another word in the search leaves fewer.</p>}
    </>
  )
}

export function NoHits({ words }: { words: string }) {
  return (
    <>
      <p role="status">Nothing is published about “{words}”.</p>
      <p>
        Try fewer words or others, or <a href="/">see all courses and modules</a>.
      </p>
    </>
  )
}

function hrefOf({ type, slug, module, anchor }: SearchHit): string {
  const hash = anchor === null ? '' : `#${anchor}`
  if (type === 'course') return courseHref(slug)
  return (type === 'module' ? moduleHref(slug) : sectionHref(module?.slug ?? null, slug)) + hash
}

const KINDS: Partial<Record<DocumentType, string>> = { course: 'Course', module: 'Module' }

/** What a hit stands in, or is, and below which heading its words stand. */
const placeOf = ({ type, module, heading }: SearchHit): string =>
  [KINDS[type] ?? module?.title, heading].filter(Boolean).join(' / ')
