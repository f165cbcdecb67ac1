'use client'
import { ConfirmationModal, toast, useDocumentInfo, useEffectEvent, useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { linkOut } from './leaving'
import {
  drawerOf,
  enter,
  follow,
  highest,
  isFollowed,
  isLowest,
  keepAll,
  type Opened,
} from './opened'
import { pressable } from './pressable'
import { settle } from './settle'
import { useDiscard } from './useDiscard'
import { useHush } from './useHush'
import { isKept, useKeeping, type Kept } from './useKeeping'

/** Buttons that send what the form holds. */
const SENDING = '#action-save, #action-save-draft'
/** Buttons that publish what is saved. */
const PUBLISHING = '.publish-module > button, .publish-module > .btn'
/** Buttons that let others read the draft. */
const SHARING = '.share-draft__days .btn'
/** Buttons that close a drawer. */
const CLOSING = '.doc-drawer__header-close, .drawer__close'

/** Milliseconds between two looks at whether a draft is to be saved. */
const BETWEEN_LOOKS = 1000

/**
 * Saves a document's drafts by itself, and loses nothing of what is typed when somebody leaves the page, closes the drawer,
 * saves the document, publishes it or goes on typing.
 */
export function Typing() {
  const { id, collectionSlug, getDocPreferences } = useDocumentInfo()
  const { closeModal, openModal } = useModal()
  const { isAtRisk, isDue, keep, keepAndLeave } = useKeeping()
  const discard = useDiscard()
  const place = useRef<HTMLSpanElement>(null)
  useHush(place)
  /** Tells this document from others that are open. */
  const own = useRef<Opened>({ keepAndLeave })
  /** What was not done since something would be lost. */
  const refused = useRef<() => void>(undefined)
  const slug = `leave-unsaved-${collectionSlug}-${id}`
  useEffect(() => {
    own.current.keepAndLeave = keepAndLeave
  })
  useEffect(() => enter(own.current), [])
  useEffect(() => {
    // Payload asks for them when the form changes, and waits for ever where that fails once.
    void getDocPreferences()
  }, [getDocPreferences])

  const leave = async (go: () => void, keeping: Promise<Kept[]>) => {
    if ((await keeping).every(isKept)) return go()
    refused.current = go
    openModal(slug)
  }
  const close = (drawer: HTMLDialogElement) => {
    const keeping = Promise.all([keep()])
    const go = async () => {
      closeModal(drawer.id)
      const [kept] = await keeping
      if (kept !== 'saved') await discard()
    }
    void leave(() => void go(), keeping)
  }
  const press = async (button: HTMLElement) => {
    if (button.matches(SHARING)) {
      if (isKept(await keep())) follow(button)
      return
    }
    const kind = button.matches(SENDING) ? `#${button.id}` : PUBLISHING
    if (kind !== PUBLISHING) settle()
    else if (!isKept(await keep())) return
    const free = await pressable(kind, drawerOf(place.current))
    settle()
    follow(free)
  }

  const onClick = useEffectEvent((event: MouseEvent) => {
    const link = linkOut(event)
    if (link) {
      if (!isLowest(own.current) || isFollowed(link)) return
      stop(event)
      return void leave(() => follow(link), keepAll())
    }
    const button = buttonOf(event)
    const drawer = drawerOf(button)
    if (!button || isFollowed(button) || drawer !== drawerOf(place.current)) return
    stop(event)
    if (drawer && button.matches(CLOSING)) close(drawer)
    else void press(button)
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const drawer = highest()
    // Whatever else is open above the document saves and closes itself.
    if (drawer !== drawerOf(place.current)) return
    if (event.key === 'Escape' && drawer) {
      stop(event)
      return close(drawer)
    }
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    stop(event)
    void keep().then((kept) => {
      if (kept === 'saved') toast.success('Your draft is saved.')
      if (kept === 'unchanged') toast.info('There is nothing to save.')
    })
  })
  const onBack = useEffectEvent(() => void keepAndLeave())
  const onSight = useEffectEvent(() => void keep())
  const onClose = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isAtRisk()) event.preventDefault()
  })
  const look = useEffectEvent(() => {
    if (isDue()) void keep()
  })

  useEffect(() => {
    const looking = setInterval(look, BETWEEN_LOOKS)
    const abort = new AbortController()
    const { signal } = abort
    document.addEventListener('click', onClick, { capture: true, signal })
    document.addEventListener('keydown', onKey, { capture: true, signal })
    window.addEventListener('popstate', onBack, { capture: true, signal })
    // Somebody goes to another tab, or comes back from it: there they may have signed in again.
    document.addEventListener('visibilitychange', onSight, { signal })
    window.addEventListener('online', onSight, { signal })
    window.addEventListener('beforeunload', onClose, { signal })
    return () => {
      clearInterval(looking)
      abort.abort()
    }
  }, [look, onBack, onClick, onClose, onKey, onSight])

  return (
    <>
      <span hidden ref={place} />
      <ConfirmationModal
        modalSlug={slug}
        heading="Leave without saving?"
        body="Your last changes could not be saved. They are lost if you leave now."
        cancelLabel="Stay on this page"
        confirmLabel="Leave anyway"
        onConfirm={() => refused.current?.()}
      />
    </>
  )
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function buttonOf({ target }: MouseEvent): HTMLElement | null {
  if (!(target instanceof Element)) return null
  return target.closest<HTMLElement>(`${SENDING}, ${PUBLISHING}, ${SHARING}, ${CLOSING}`)
}
