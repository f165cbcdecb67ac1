'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { CopyField } from './CopyField'
import { KeyList, type Key } from './KeyList'
import { NewKey, type MadeKey } from './NewKey'
import { useAnswer } from './useAnswer'

/**
 * The keys of a partner, and where new ones are made.
 *
 * @param props.collection slug of the collection of keys
 */
export function PartnerKeys({ collection }: { collection: string }) {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const [made, setMade] = useState<MadeKey>()
  const [moment, setMoment] = useState(0)
  const { api } = config.routes
  const query = `where[partner][equals]=${id}&depth=0&pagination=false&sort=-createdAt`
  const answer = useAnswer<{ docs: Key[] }>(
    id === undefined ? undefined : `${api}/${collection}?${query}`,
    moment,
  )
  const again = () => setMoment((last) => last + 1)
  const show = (key: MadeKey) => {
    setMade(key)
    again()
  }
  const address = `${api}/${collectionSlug}/${id}/keys`
  return (
    <div className="field-type partner-keys">
      <p className="field-label">Keys</p>
      {id === undefined ? (
        <p>Save the partner first; then keys can be made here.</p>
      ) : (
        <>
          {made && <Shown made={made} />}
          {answer.state === 'asking' && <p>Looking…</p>}
          {answer.state === 'failed' && <p>This cannot be told now. Reload the page.</p>}
          {answer.state === 'known' && (
            <KeyList
              keys={answer.body.docs}
              collection={collection}
              address={address}
              onReplaced={show}
              onRevoked={again}
            />
          )}
          <NewKey address={address} onMade={show} />
        </>
      )}
    </div>
  )
}

function Shown({ made: { label, key } }: { made: MadeKey }) {
  return (
    <div className="partner-keys__made" role="status">
      <p>
        <strong>The new key “{label}”.</strong> Copy it now and send it to the partner in a safe
        way: it is not shown again.
      </p>
      <CopyField label={`The key ${label}`} text={key} />
    </div>
  )
}
