import type { Module } from '../_data'
import { sectionHref } from '../../../look/hrefs'
import { KindIcon } from '../../../look/icons'
import { ENGLISH } from '../../../look/words'

export function Objectives({ module }: { module: Module }) {
  if (module.objectives.length === 0) return null
  return (
    <section
      className="callout"
      style={{ '--k': 'var(--kind-objectives)' }}
      aria-labelledby="objectives"
    >
      <h2 className="label" id="objectives">
        <KindIcon kind="objectives" />
        {ENGLISH.kinds.objectives}
      </h2>
      <ul>
        {module.objectives.map(({ text, section }, index) => (
          <li key={index}>
            {section ? <a href={sectionHref(module.slug, section.slug)}>{text}</a> : text}
          </li>
        ))}
      </ul>
    </section>
  )
}
