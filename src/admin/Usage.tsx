'use client'
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useAnswer } from './useAnswer'

interface Day {
  day: string
  requests: number
}

/** On how many requests a key, or all keys of a partner, were used of late. */
export function Usage() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const answer = useAnswer<{ days: Day[] }>(
    id === undefined ? undefined : `${config.routes.api}/${collectionSlug}/${id}/usage`,
  )
  if (id === undefined) return null
  return (
    <div className="field-type usage" aria-busy={answer.state === 'asking'}>
      <p className="field-label">Requests a day</p>
      {answer.state === 'asking' && <p>Looking…</p>}
      {answer.state === 'failed' && <p>This cannot be told now. Reload the page.</p>}
      {answer.state === 'known' && <Days days={answer.body.days} />}
    </div>
  )
}

function Days({ days }: { days: Day[] }) {
  const { i18n } = useTranslation()
  const count = new Intl.NumberFormat(i18n.language)
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' })
  const named = days.map(({ day, requests }) => ({
    day,
    requests,
    name: date.format(new Date(day)),
    number: count.format(requests),
  }))
  const total = days.reduce((sum, { requests }) => sum + requests, 0)
  const most = Math.max(...days.map(({ requests }) => requests))
  if (total === 0) return <p>None in the last {days.length} days.</p>
  return (
    <>
      <p>
        {count.format(total)} in the last {days.length} days, at most {count.format(most)} a day.
      </p>
      <div className="usage__bars" aria-hidden="true">
        {named.map(({ day, requests, name, number }) => (
          <span key={day} title={`${name}: ${number}`}>
            <span style={{ blockSize: `${(100 * requests) / most}%` }} />
          </span>
        ))}
      </div>
      <p className="usage__ends" aria-hidden="true">
        <span>{named[0]?.name}</span>
        <span>{named.at(-1)?.name}</span>
      </p>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day (UTC)</th>
              <th scope="col">Requests</th>
            </tr>
          </thead>
          <tbody>
            {named.toReversed().map(({ day, name, number }) => (
              <tr key={day}>
                <th scope="row">{name}</th>
                <td>{number}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
