'use client'
import { Button, ConfirmationModal, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { Refused } from './Refused'
import { useDeed } from './useDeed'

interface Props {
  id: string | number
  /** Slug of the collection of keys. */
  collection: string
  label: string
  /** @default shows the page anew */
  done?: () => void
}

/** Takes a key back, once somebody has said that this is meant. */
export function RevokeKey({ id, collection, label, done }: Props) {
  const { config } = useConfig()
  const { openModal } = useModal()
  const { refusal, act } = useDeed(`${config.routes.api}/${collection}/${id}`, {
    method: 'PATCH',
    done,
  })
  const slug = `revoke-${collection}-${id}`
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => openModal(slug)}
        aria-label={`Revoke ${label}`}
      >
        Revoke
      </Button>
      <Refused refusal={refusal} />
      <ConfirmationModal
        modalSlug={slug}
        heading={`Revoke “${label}”?`}
        body="Whatever uses the key is refused from now on. This is for ever; a new key can be made at any time."
        confirmLabel="Revoke"
        confirmingLabel="Revoking…"
        onConfirm={() => act({ revokedAt: new Date().toISOString() })}
      />
    </>
  )
}

/** The same on the page of the key itself. */
export function RevokeField() {
  const { id, collectionSlug, data } = useDocumentInfo()
  if (id === undefined || collectionSlug === undefined || data?.revokedAt) return null
  return (
    <div className="field-type">
      <RevokeKey id={id} collection={collectionSlug} label={String(data?.label ?? 'this key')} />
    </div>
  )
}
