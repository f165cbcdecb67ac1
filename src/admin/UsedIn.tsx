'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

interface Use {
  collection: string
  id: number | string
  title: string | null
  href: string
}

type Answer = { state: 'asking' } | { state: 'failed' } | { state: 'known'; uses: Use[] }

/** Where a document is used, so that an editor knows what a change reaches. */
export function UsedIn() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const answer = useUses(
    id === undefined ? undefined : `${config.routes.api}/${collectionSlug}/${id}/used-in`,
  )
  if (id === undefined) return null
  return (
    <div className="field-type used-in" aria-busy={answer.state === 'asking'}>
      <p className="field-label">Used in</p>
      <Found answer={answer} />
    </div>
  )
}

function Found({ answer }: { answer: Answer }) {
  const { getEntityConfig } = useConfig()
  if (answer.state === 'asking') return <p>Looking…</p>
  if (answer.state === 'failed') return <p>This cannot be told now. Reload the page.</p>
  if (answer.uses.length === 0) return <p>Nowhere yet.</p>
  const labelOf = (collectionSlug: string) => {
    const label = getEntityConfig({ collectionSlug })?.labels.singular
    return typeof label === 'string' ? label : collectionSlug
  }
  return (
    <ul>
      {answer.uses.map(({ collection, id, title, href }) => (
        <li key={`${collection}/${id}`}>
          {title === null ? 'A document that you may not see' : <a href={href}>{title}</a>}{' '}
          <small>{labelOf(collection)}</small>
        </li>
      ))}
    </ul>
  )
}

function useUses(address: string | undefined): Answer {
  const [answer, setAnswer] = useState<Answer>({ state: 'asking' })
  useEffect(() => {
    if (address === undefined) return
    const abort = new AbortController()
    fetch(address, { credentials: 'include', signal: abort.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then(({ docs }: { docs: Use[] }) => setAnswer({ state: 'known', uses: docs }))
      .catch(() => {
        if (!abort.signal.aborted) setAnswer({ state: 'failed' })
      })
    return () => abort.abort()
  }, [address])
  return answer
}
