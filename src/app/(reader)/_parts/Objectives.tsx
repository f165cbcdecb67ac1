import type { Module } from '../_data'
import { KindIcon } from '../../../look/icons'
import { ENGLISH } from '../../../look/words'
import type { Places } from './places'

export function Objectives({ module, places }: { module: Module; places: Places }) {
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
            {section ? <a href={places.section(module, section)}>{text}</a> : text}
          </li>
        ))}
      </ul>
    </section>
  )
}
