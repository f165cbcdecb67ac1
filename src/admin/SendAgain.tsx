'use client'
import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { Outcome, type Tried } from './Outcome'
import { Refused } from './Refused'
import { useDeed } from './useDeed'

/** Sends a delivery once more, with the same id, and shows what came of it. */
export function SendAgain() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const [tried, setTried] = useState<Tried>()
  const address = `${config.routes.api}/${collectionSlug}/${id}/send`
  const { refusal, isBusy, act } = useDeed<Tried>(address, { done: setTried })
  if (id === undefined) return null
  return (
    <div className="field-type webhook-deeds">
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isBusy}
        onClick={() => act({})}
      >
        Send again
      </Button>
      <Outcome tried={tried} />
      <Refused refusal={refusal} />
    </div>
  )
}
