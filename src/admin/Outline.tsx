'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useAnswer } from './useAnswer'

interface Entry {
  id: string | number
  title?: string | null
  /** As printed before the title; modules have none. */
  number?: string | null
  _status?: string
}

interface Props {
  /** Slug of the collection that the entries are in. */
  collection: string
  /** The field by which they name what they stand in. */
  on: string
  label: string
  /** What makes another one. */
  add: string
}

/**
 * What stands in a module or a course, each with a link to its own page. In a drawer over this page, what is typed while a
 * draft saves itself would be lost.
 */
export function Outline({ collection, on, label, add }: Props) {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { admin, api } = config.routes
  const query = `where[${on}][equals]=${id}&draft=true&depth=0&pagination=false&sort=order`
  const answer = useAnswer<{ docs: Entry[] }>(
    id === undefined ? undefined : `${api}/${collection}?${query}`,
  )
  const pages = `${admin}/collections/${collection}`
  return (
    <div className="field-type outline" aria-busy={answer.state === 'asking'}>
      <p className="field-label">{label}</p>
      {answer.state === 'asking' && id !== undefined && <p>Looking…</p>}
      {answer.state === 'failed' && <p>This cannot be told now. Reload the page.</p>}
      {answer.state === 'known' && <Entries entries={answer.body.docs} pages={pages} />}
      {id === undefined ? (
        <p>Save this first.</p>
      ) : (
        <p>
          <a href={`${pages}/create?${on}=${id}`}>{add}</a>
        </p>
      )}
    </div>
  )
}

function Entries({ entries, pages }: { entries: readonly Entry[]; pages: string }) {
  if (entries.length === 0) return <p>None yet.</p>
  return (
    <ol>
      {entries.map(({ id, title, number, _status }) => (
        <li key={id}>
          <a href={`${pages}/${id}`}>{[number, title || 'Untitled'].filter(Boolean).join(' ')}</a>{' '}
          {_status === 'draft' && <small>Draft</small>}
        </li>
      ))}
    </ol>
  )
}
