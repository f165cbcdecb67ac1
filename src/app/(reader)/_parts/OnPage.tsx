import type { Place } from '../../../look/anchors'

export function OnPage({ places }: { places: Place[] }) {
  if (places.length < 2) return <div className="on-page" />
  return (
    <nav className="on-page" aria-label="On this page">
      <h2>On this page</h2>
      <ul>
        {places.map(({ id, text, deeper }) => (
          <li key={id} className={deeper ? 'deeper' : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
