'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { OutlineEntries, type Entry } from './OutlineEntries'
import { useAnswer } from './useAnswer'

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
  const { id, hasPublishPermission, hasPublishedDoc } = useDocumentInfo()
  const { config } = useConfig()
  const [moves, setMoves] = useState(0)
  const { admin, api } = config.routes
  const query = `where[${on}][equals]=${id}&draft=true&depth=0&pagination=false`
  const answer = useAnswer<{ docs: Entry[] }>(
    id === undefined ? undefined : `${api}/${collection}?${query}`,
    moves,
  )
  const pages = `${admin}/collections/${collection}`
  return (
    <div className="field-type outline" aria-busy={answer.state === 'asking'}>
      <p className="field-label">{label}</p>
      {answer.state === 'asking' && id !== undefined && <p>Looking…</p>}
      {answer.state === 'failed' && <p>This cannot be told now. Reload the page.</p>}
      {answer.state === 'known' && (
        <>
          {on === 'module' && !hasPublishedDoc && answer.body.docs.some(isPublished) && (
            <p role="note">The module is not published, so readers see none of these.</p>
          )}
          <OutlineEntries
            entries={answer.body.docs}
            pages={pages}
            address={`${api}/${collection}`}
            canMove={hasPublishPermission === true}
            onMoved={() => setMoves(moves + 1)}
          />
        </>
      )}
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

const isPublished = ({ _status, firstPublishedAt }: Entry) =>
  _status === 'published' || Boolean(firstPublishedAt)
