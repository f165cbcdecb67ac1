'use client'
import {
  Button,
  ConfirmationModal,
  useConfig,
  useDocumentInfo,
  useFormModified,
  useModal,
} from '@payloadcms/ui'
import { Refused } from './Refused'
import { useAnswer } from './useAnswer'
import { useDeed } from './useDeed'

interface Item {
  collection: string
  uid: string
  title: string
  href: string
  state: 'new' | 'changed' | 'waiting'
}

const STATES: Record<Item['state'], string> = {
  new: 'new',
  changed: 'changed',
  waiting: 'waits for the rest',
}

/** Publishes a module with all that is not published in it, in one go. */
export function PublishModule() {
  const { id, collectionSlug, data, hasPublishPermission, isTrashed } = useDocumentInfo()
  const { config } = useConfig()
  const address = `${config.routes.api}/${collectionSlug}/${id}/publish`
  const isOffered = id !== undefined && !isTrashed && hasPublishPermission === true
  const dialogs = useOpenDialogs()
  const moment = `${data?.updatedAt} ${dialogs}`
  const answer = useAnswer<{ items: Item[] }>(isOffered ? address : undefined, moment)
  if (!isOffered) return null
  return (
    <div className="field-type publish-module" aria-busy={answer.state === 'asking'}>
      <p className="field-label">The whole module</p>
      {answer.state === 'asking' && <p>Looking…</p>}
      {answer.state === 'failed' && <p>This cannot be told now. Reload the page.</p>}
      {answer.state === 'known' && <Offer items={answer.body.items} address={address} />}
    </div>
  )
}

/**
 * Names of the dialogs and drawers that are open. A section is made in a drawer of this page, which is not saved for
 * it; and the dialog that asks for consent opens upon what there is then, and closes upon a refusal.
 */
function useOpenDialogs(): string {
  const { modalState } = useModal()
  const open = Object.values(modalState).filter(({ isOpen }) => isOpen)
  return open.map(({ slug }) => slug).join(' ')
}

function Offer({ items, address }: { items: Item[]; address: string }) {
  const { id, collectionSlug } = useDocumentInfo()
  const { openModal } = useModal()
  const isUnsaved = useFormModified()
  const { refusal, act } = useDeed(address)
  const countOf = useCounting()
  const slug = `publish-module-${id}`
  const inside = countOf(items.filter((item) => item.collection !== collectionSlug))
  if (items.length === 0) return <p>Everything in it is published.</p>
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isUnsaved}
        onClick={() => openModal(slug)}
      >
        Publish the module and everything in it{inside && ` (${inside})`}
      </Button>
      {isUnsaved && <p className="field-description">Your last changes are not saved yet.</p>}
      <Refused refusal={refusal} />
      <ConfirmationModal
        modalSlug={slug}
        heading="Publish all of this?"
        body={<List items={items} />}
        confirmLabel="Publish"
        confirmingLabel="Publishing…"
        onConfirm={() => act({ documents: items.map(({ uid }) => uid) })}
      />
    </>
  )
}

function List({ items }: { items: Item[] }) {
  const { nameOf } = useNames()
  return (
    <>
      <p>Readers and partner libraries see all of it at the same moment.</p>
      <ul className="deed-list">
        {items.map(({ uid, title, href, collection, state }) => (
          <li key={uid}>
            <a href={href} target="_blank" rel="noreferrer">
              {title}
            </a>{' '}
            <small>
              {nameOf(collection, 1)}, {STATES[state]}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

function useNames() {
  const { getEntityConfig } = useConfig()
  const nameOf = (collectionSlug: string, count: number) => {
    const labels = getEntityConfig({ collectionSlug })?.labels
    const label = count === 1 ? labels?.singular : labels?.plural
    return typeof label === 'string' ? label.toLowerCase() : collectionSlug
  }
  return { nameOf }
}

/** “1 section, 2 callouts”. */
function useCounting() {
  const { nameOf } = useNames()
  return (items: Item[]) => {
    const counts = new Map<string, number>()
    for (const { collection } of items) counts.set(collection, (counts.get(collection) ?? 0) + 1)
    return [...counts].map(([name, count]) => `${count} ${nameOf(name, count)}`).join(', ')
  }
}
