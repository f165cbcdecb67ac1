'use client'
import { useDocumentInfo, useForm, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useMemo, useRef } from 'react'
import { contentOf } from './content'

/** What an editor may change a document by. */
const TOUCHES = ['pointerdown', 'keydown', 'beforeinput'] as const

export interface Unsaved {
  /** Whether the form differs from what is saved. */
  isUnsaved: () => boolean
  /** Says that the form is being sent as it is now. */
  sending: () => Sent
  /** When somebody touched it after it was last sent. */
  touches: () => Touches | undefined
}

export interface Sent {
  /** Resolves when the document is saved; its form is told what the CMS made of it later. */
  saved: Promise<'saved'>
  /** To be told in the end whether it was saved. */
  ended: (isSaved: boolean) => void
}

/** Milliseconds, as of `Date.now()`. */
interface Touches {
  first: number
  last: number
}

/**
 * Tells whether a document differs from what is saved of it. Payload's own sign says so of what has just been saved, too,
 * and a draft of a document that was just published would be made from nothing. So what counts is what differs from before
 * somebody touched it: the CMS itself may change a form while it saves it.
 */
export function useUnsaved(): Unsaved {
  const { getData } = useForm()
  const { data } = useDocumentInfo()
  const isDisabled = useFormProcessing()
  const savedAt: unknown = data?.updatedAt
  const touched = useRef<Touches & { before: string | undefined }>(undefined)
  /** What was sent, until the document is known to be saved. */
  const sent = useRef<{ content: string | undefined; resolve: (saved: 'saved') => void }>(undefined)

  useEffect(() => {
    if (isDisabled) return
    const touch = () => {
      const last = Date.now()
      touched.current ??= { before: sent.current?.content ?? formOf(getData()), first: last, last }
      touched.current.last = last
    }
    for (const name of TOUCHES) document.addEventListener(name, touch, true)
    return () => {
      for (const name of TOUCHES) document.removeEventListener(name, touch, true)
    }
  }, [getData, isDisabled])

  useEffect(() => {
    // Somebody may have gone on typing after it was sent.
    if (!sent.current) touched.current = undefined
    sent.current?.resolve('saved')
    sent.current = undefined
  }, [savedAt])

  return useMemo(
    () => ({
      isUnsaved: () =>
        touched.current !== undefined && touched.current.before !== formOf(getData()),
      sending: () => {
        const earlier = touched.current
        touched.current = undefined
        const content = formOf(getData())
        const saved = new Promise<'saved'>((resolve) => {
          sent.current = { content, resolve }
        })
        const ended = (isSaved: boolean) => {
          if (isSaved) return
          sent.current = undefined
          touched.current = earlier && { ...earlier, last: touched.current?.last ?? earlier.last }
        }
        return { saved, ended }
      },
      touches: () => touched.current,
    }),
    [getData],
  )
}

/** When it was saved is no part of what somebody wrote. */
const formOf = ({ updatedAt: _, ...data }: Record<string, unknown>): string | undefined =>
  contentOf(data)
