'use client'
import { Button, ConfirmationModal, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { CopyField } from './CopyField'
import { Refused } from './Refused'
import { useDeed } from './useDeed'

interface SecretProps {
  address: string
  isMade: boolean
  onMade: () => void
}

/** Makes a secret, and shows it this once. */
export function WebhookSecret({ address, isMade, onMade }: SecretProps) {
  const { id } = useDocumentInfo()
  const { openModal } = useModal()
  const [secret, setSecret] = useState<string>()
  const { refusal, isBusy, act } = useDeed<{ secret: string }>(address, {
    done: (answer) => {
      setSecret(answer.secret)
      onMade()
    },
  })
  const modal = `webhook-secret-${id}`
  return (
    <>
      {!isMade && <p className="field-description">Nothing is sent until there is a secret.</p>}
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isBusy}
        onClick={() => (isMade ? openModal(modal) : act({}))}
      >
        {isMade ? 'Make a new secret' : 'Make a secret'}
      </Button>
      {secret !== undefined && (
        <div role="status">
          <p>Give this to the receiver now. It is not shown again.</p>
          <CopyField label="The secret" text={secret} />
        </div>
      )}
      <Refused refusal={refusal} />
      <ConfirmationModal
        modalSlug={modal}
        heading="Make a new secret?"
        body="For a day what is sent is signed with the present secret as well, so that the receiver can change over. After that only the new one counts."
        confirmLabel="Make it"
        onConfirm={() => act({})}
      />
    </>
  )
}
