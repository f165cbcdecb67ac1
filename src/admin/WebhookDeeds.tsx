'use client'
import { Button, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { Outcome, type Tried } from './Outcome'
import { Refused } from './Refused'
import { useDeed } from './useDeed'
import { WebhookSecret } from './WebhookSecret'

/** The secret of a webhook, a new chance for one that was switched off, and a try whether it works. */
export function WebhookDeeds() {
  const { id, collectionSlug, data } = useDocumentInfo()
  const { config } = useConfig()
  const [isMade, setMade] = useState(Boolean(data?.secretMadeAt))
  if (id === undefined) return null
  const address = `${config.routes.api}/${collectionSlug}/${id}`
  return (
    <div className="field-type webhook-deeds">
      <p className="field-label">Secret and test</p>
      <WebhookSecret address={`${address}/secret`} isMade={isMade} onMade={() => setMade(true)} />
      {Boolean(data?.offReason) && <SwitchOn address={`${address}/on`} />}
      {isMade && <Test address={`${address}/test`} />}
    </div>
  )
}

function SwitchOn({ address }: { address: string }) {
  const isUnsaved = useFormModified()
  const { refusal, isBusy, act } = useDeed(address)
  return (
    <>
      <Button
        buttonStyle="primary"
        size="medium"
        margin={false}
        disabled={isUnsaved || isBusy}
        onClick={() => act({})}
      >
        Switch on again
      </Button>
      <Refused refusal={refusal} />
    </>
  )
}

function Test({ address }: { address: string }) {
  const isUnsaved = useFormModified()
  const [tried, setTried] = useState<Tried>()
  const { refusal, isBusy, act } = useDeed<Tried>(address, { done: setTried })
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isUnsaved || isBusy}
        onClick={() => act({})}
      >
        Send a test
      </Button>
      {isUnsaved && <p className="field-description">Your last changes are not saved yet.</p>}
      <Outcome tried={tried} />
      <Refused refusal={refusal} />
    </>
  )
}
