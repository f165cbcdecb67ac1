import type { Module } from '../_data'
import type { Places } from './places'

/** The sections of a module as its overview lists them. */
export function Contents({ module, places }: { module: Module; places: Places }) {
  const listed = module.sections.filter((section) => !section.unlisted)
  if (listed.length === 0) return null
  const numbered = listed.some(({ number }) => number)
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">In this module</h2>
      <ol className={`contents contents--plain ${numbered ? '' : 'unnumbered'}`}>
        {listed.map((section) => (
          <li key={section.id} className={section.parent ? 'deeper' : undefined}>
            <span className="number">{section.number}</span>
            <span className="title">
              <a href={places.section(module, section)}>{section.title}</a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
