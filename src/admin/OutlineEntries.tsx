'use client'
import { aboveOf, below, type Branch } from '../model'
import { MoveButtons } from './MoveButtons'

export interface Entry extends Branch {
  title?: string | null
  /** As printed before the title; modules have none. */
  number?: string | null
  _status?: string
  firstPublishedAt?: string | null
}

interface Props {
  entries: readonly Entry[]
  /** Path in the admin below which each has its page. */
  pages: string
  /** Path of the API below which each is moved. */
  address: string
  canMove: boolean
  onMoved: () => void
}

/** In the order in which readers have them, those below others after these. */
export function OutlineEntries({ entries, pages, address, canMove, onMoved }: Props) {
  if (entries.length === 0) return <p>None yet.</p>
  const listed = below(entries, undefined).flatMap((entry) => [entry, ...below(entries, entry)])
  return (
    <ol>
      {listed.map((entry) => {
        const above = aboveOf(entries, entry)
        const beside = below(entries, above)
        return (
          <li key={entry.id} className={above && 'outline__below'}>
            <a href={`${pages}/${entry.id}`}>{nameOf(entry)}</a>{' '}
            {entry._status === 'draft' && <small>Draft</small>}
            {canMove && beside.length > 1 && (
              <MoveButtons
                name={nameOf(entry)}
                address={`${address}/${entry.id}/move`}
                isFirst={beside[0] === entry}
                isLast={beside.at(-1) === entry}
                onMoved={onMoved}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

const nameOf = ({ number, title }: Entry) => [number, title || 'Untitled'].filter(Boolean).join(' ')
