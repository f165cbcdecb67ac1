'use client'
import {
  Button,
  ConfirmationModal,
  useConfig,
  useDocumentInfo,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'
import { Refused } from './Refused'
import { RollbackPlan } from './RollbackPlan'
import { useAnswer } from './useAnswer'
import { useDeed } from './useDeed'

interface Change {
  title: string
  how: 'new' | 'changed' | 'gone'
}

interface Release {
  release: number
  at: string
  by: string | null
  changes: Change[]
}

/** How many are shown before somebody asks for all. */
const SHOWN = 5
const NAMED = 3

/** The earlier releases of a module, each with a way back to it. */
export function ModuleReleases() {
  const { id, collectionSlug, data, hasPublishPermission, isTrashed } = useDocumentInfo()
  const { config } = useConfig()
  const address = `${config.routes.api}/${collectionSlug}/${id}`
  const isAsked = id !== undefined && !isTrashed
  const answer = useAnswer<{ releases: Release[] }>(
    isAsked ? `${address}/releases` : undefined,
    data?.updatedAt,
  )
  if (!isAsked) return null
  return (
    <div className="field-type module-releases" aria-busy={answer.state === 'asking'}>
      <p className="field-label">Earlier releases</p>
      {answer.state === 'asking' && <p>Looking…</p>}
      {answer.state === 'failed' && <p>This cannot be told now. Reload the page.</p>}
      {answer.state === 'known' && (
        <Releases
          releases={answer.body.releases}
          address={`${address}/rollback`}
          mayGoBack={hasPublishPermission === true}
        />
      )}
    </div>
  )
}

interface ReleasesProps {
  releases: Release[]
  address: string
  mayGoBack: boolean
}

function Releases({ releases, address, mayGoBack }: ReleasesProps) {
  const { openModal } = useModal()
  const { refusal, act } = useDeed(address)
  const [chosen, choose] = useState<Release>()
  const [all, showAll] = useState(false)
  const slug = `go-back-${address}`
  const ask = (release: Release) => {
    choose(release)
    openModal(slug)
  }
  if (releases.length === 0) return <p>Not published yet.</p>
  return (
    <>
      <ol>
        {(all ? releases : releases.slice(0, SHOWN)).map((release, index) => (
          <li key={release.release}>
            <Described release={release} />
            {index === 0 ? (
              <small>This is what readers see.</small>
            ) : (
              mayGoBack && (
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => ask(release)}
                >
                  Go back to this
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
      {!all && releases.length > SHOWN && (
        <Button buttonStyle="none" size="small" margin={false} onClick={() => showAll(true)}>
          Show all {releases.length}
        </Button>
      )}
      <Refused refusal={refusal} />
      {chosen && (
        <ConfirmationModal
          modalSlug={slug}
          heading="Go back to this release?"
          body={<RollbackPlan address={`${address}?release=${chosen.release}`} />}
          confirmLabel="Go back"
          confirmingLabel="Going back…"
          onConfirm={() => act({ release: chosen.release })}
        />
      )}
    </>
  )
}

function Described({ release: { at, by, changes } }: { release: Release }) {
  const { i18n } = useTranslation()
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const named = changes.slice(0, NAMED).map(({ title, how }) => `${title} (${how})`)
  const more = changes.length > NAMED ? [`${changes.length - NAMED} more`] : []
  return (
    <>
      <strong>{when.format(new Date(at))}</strong>{' '}
      <small>{by ?? 'by an import or the system'}</small>
      <br />
      <span>{[...named, ...more].join(', ') || 'The oldest that is kept'}</span>
    </>
  )
}
