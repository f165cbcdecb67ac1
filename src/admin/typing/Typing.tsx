'use client'
import { ConfirmationModal, toast, useDocumentInfo, useEffectEvent, useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { linkOut } from './leaving'
import { pressable } from './pressable'
import { settle } from './settle'
import { useKeeping, type Kept } from './useKeeping'

/** Buttons that send what the form holds. */
const SENDING = '#action-save, #action-save-draft'
/** Buttons that publish what is saved. */
const PUBLISHING = '.publish-module > button, .publish-module > .btn'

/** Milliseconds between two looks at whether a draft is to be saved. */
const BETWEEN_LOOKS = 1000

/**
 * Saves a document's drafts by itself, and loses nothing of what is typed when somebody leaves the page, saves it, publishes
 * it or goes on typing.
 */
export function Typing() {
  const { id } = useDocumentInfo()
  const { openModal, modalState } = useModal()
  const { isAtRisk, isDue, keep, keepAndLeave } = useKeeping()
  /** What is pressed anew now that it can be followed. */
  const followed = useRef<HTMLElement>(undefined)
  const refused = useRef<HTMLElement>(undefined)
  const slug = `leave-unsaved-${id}`

  const follow = (element: HTMLElement | undefined) => {
    followed.current = element
    element?.click()
    followed.current = undefined
  }
  const leave = async (link: HTMLElement) => {
    if (isKept(await keepAndLeave())) return follow(link)
    refused.current = link
    openModal(slug)
  }
  const press = async (button: HTMLElement) => {
    const kind = button.matches(SENDING) ? `#${button.id}` : PUBLISHING
    if (kind !== PUBLISHING) settle()
    else if (!isKept(tell(await keep()))) return
    const free = await pressable(kind)
    settle()
    follow(free)
  }

  const onClick = useEffectEvent((event: MouseEvent) => {
    const link = linkOut(event)
    const pressed = link ?? buttonOf(event)
    if (!pressed || pressed === followed.current) return
    stop(event)
    void (link ? leave(link) : press(pressed))
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's'
    // Whatever is open above the page saves itself.
    if (!isSave || Object.values(modalState).some(({ isOpen }) => isOpen)) return
    stop(event)
    void keep().then((kept) => {
      if (kept === 'saved') toast.success('Your draft is saved.')
      else if (kept === 'unchanged') toast.info('There is nothing to save.')
      else tell(kept)
    })
  })
  const onBack = useEffectEvent(() => void keepAndLeave())
  const onHide = useEffectEvent(() => {
    if (document.hidden) void keep()
  })
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
    document.addEventListener('visibilitychange', onHide, { signal })
    window.addEventListener('beforeunload', onClose, { signal })
    return () => {
      clearInterval(looking)
      abort.abort()
    }
  }, [look, onBack, onClick, onClose, onHide, onKey])

  return (
    <ConfirmationModal
      modalSlug={slug}
      heading="Leave without saving?"
      body="Your last changes could not be saved. They are lost if you leave this page now."
      cancelLabel="Stay on this page"
      confirmLabel="Leave anyway"
      onConfirm={() => follow(refused.current)}
    />
  )
}

const isKept = (kept: Kept): boolean => kept === 'saved' || kept === 'unchanged'

/** What nobody else says. */
function tell(kept: Kept): Kept {
  if (kept === 'waiting') {
    toast.error(
      'The server has not answered yet, so your last changes may not be saved. Try again.',
    )
  }
  return kept
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function buttonOf({ target }: MouseEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`${SENDING}, ${PUBLISHING}`) : null
}
