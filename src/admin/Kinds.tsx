import { CALLOUT_KIND_LABELS, CALLOUT_KINDS } from '../model/kinds'

/** The kinds of callout in their colours: what an editor can build with. */
export function Kinds({ base }: { base: string }) {
  return (
    <>
      <h2 className="welcome__heading">Kinds of callout</h2>
      <ul className="welcome__kinds">
        {CALLOUT_KINDS.map((kind) => (
          <li key={kind} className={`kind kind--${kind}`}>
            <a href={`${base}?where[kind][equals]=${kind}`}>{CALLOUT_KIND_LABELS[kind]}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
