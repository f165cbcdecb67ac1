import type { Module } from '../_data'
import { sectionHref } from '../../../look/hrefs'

/** The sections of a module as its overview lists them. */
export function Contents({ module }: { module: Module }) {
  const listed = module.sections.filter((section) => !section.unlisted)
  if (listed.length === 0) return null
  const numbered = listed.some(({ number }) => number)
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">In this module</h2>
      <ol className={`contents contents--plain ${numbered ? '' : 'unnumbered'}`}>
        {listed.map(({ id, slug, number, title, parent }) => (
          <li key={id} className={parent ? 'deeper' : undefined}>
            <span className="number">{number}</span>
            <span className="title">
              <a href={sectionHref(module.slug, slug)}>{title}</a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
