'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useAnswer, type Answer } from './useAnswer'

interface Use {
  collection: string
  id: number | string
  title: string | null
  href: string
  module?: string
  slug?: string
}

interface Uses {
  docs: Use[]
}

/** Where a document is used, so that an editor knows what a change reaches. */
export function UsedIn() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const answer = useAnswer<Uses>(
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

function Found({ answer }: { answer: Answer<Uses> }) {
  const { getEntityConfig } = useConfig()
  if (answer.state === 'asking') return <p>Looking…</p>
  if (answer.state === 'failed') return <p>This cannot be told now. Reload the page.</p>
  const { docs } = answer.body
  if (docs.length === 0) return <p>Nowhere yet.</p>
  const labelOf = (collectionSlug: string) => {
    const label = getEntityConfig({ collectionSlug })?.labels.singular
    return typeof label === 'string' ? label : collectionSlug
  }
  return (
    <ul>
      {docs.map(({ collection, id, title, href, module, slug }) => (
        <li key={`${collection}/${id}`}>
          {title === null ? 'A document that you may not see' : <a href={href}>{title}</a>}{' '}
          <small>
            {labelOf(collection)}
            {module !== undefined && ` in “${module}”`}
            {slug !== undefined && `, ${slug}`}
          </small>
        </li>
      ))}
    </ul>
  )
}
