import type { ReportFile } from '../schema'
import { capitalised, nameOfOne } from '../words'

export function Conflicts({ report: { conflicts } }: { report: ReportFile }) {
  return conflicts.map(({ collection, key, title, done, diff }) => (
    <article key={`${collection}:${key}`}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p>
        {capitalised(nameOfOne(collection))}, {done}. Lines with a − stand here, lines with a + in
        the source.
      </p>
      {diff.map(({ field, diff: lines }) => (
        <details key={field}>
          <summary>{fieldInWords(field)}</summary>
          <pre tabIndex={0}>{lines}</pre>
        </details>
      ))}
    </article>
  ))
}

/** `licenseConfirmed` as “License confirmed”. */
const fieldInWords = (field: string) =>
  capitalised(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
