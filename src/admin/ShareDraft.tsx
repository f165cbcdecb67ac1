'use client'
import { Button, useConfig, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { CopyField } from './CopyField'
import { Refused } from './Refused'
import { useDeed } from './useDeed'

interface Link {
  url: string
  expiresAt: string
}

const DAYS = [1, 7, 30]

/** Makes a link to the draft for somebody who has no account. */
export function ShareDraft() {
  const { id, collectionSlug, hasPublishPermission, isTrashed } = useDocumentInfo()
  const { config } = useConfig()
  const isUnsaved = useFormModified()
  const [link, setLink] = useState<Link>()
  const { refusal, isBusy, act } = useDeed<Link>(
    `${config.routes.api}/${collectionSlug}/${id}/share`,
    {
      done: setLink,
    },
  )
  if (id === undefined || isTrashed || hasPublishPermission !== true) return null
  return (
    <div className="field-type share-draft">
      <p className="field-label">Share this draft</p>
      <p>A link for reviewers without an account. It always shows the newest draft. It works for</p>
      <div className="share-draft__days">
        {DAYS.map((days) => (
          <Button
            key={days}
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={isBusy}
            onClick={() => act({ days })}
          >
            {days === 1 ? '1 day' : `${days} days`}
          </Button>
        ))}
      </div>
      {isUnsaved && <p className="field-description">Your last changes are not saved yet.</p>}
      <Refused refusal={refusal} />
      {link && <Made link={link} />}
    </div>
  )
}

function Made({ link: { url, expiresAt } }: { link: Link }) {
  const { i18n } = useTranslation()
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <div role="status">
      <CopyField label="Link to the draft" text={url} />
      <p className="field-description">
        Works until {when.format(new Date(expiresAt))}, for everybody who has it, and cannot be
        taken back before.
      </p>
    </div>
  )
}
