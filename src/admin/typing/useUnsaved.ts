'use client'
import {
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormProcessing,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'
import { contentOf } from './content'

/** What an editor may change a document by. */
const TOUCHES = ['pointerdown', 'keydown'] as const

/**
 * Tells whether a document differs from what is saved of it. Payload's own sign says so of what has just been saved, too,
 * and a draft of a document that was just published would be made from nothing.
 *
 * @returns whether it differs when it is asked
 */
export function useUnsaved(): () => boolean {
  const { getData } = useForm()
  const { data } = useDocumentInfo()
  const isDisabled = useFormProcessing()
  const isSaving = useFormBackgroundProcessing()
  const savedAt: unknown = data?.updatedAt
  /** What it held before somebody began to change it. */
  const before = useRef<string>(undefined)
  /** What is being saved while somebody may go on typing. */
  const sent = useRef<{ content: string; isTouched: boolean }>(undefined)

  useEffect(() => {
    if (isDisabled) return
    const touch = () => {
      if (sent.current) sent.current.isTouched = true
      before.current ??= contentOf(getData())
    }
    for (const name of TOUCHES) document.addEventListener(name, touch, true)
    return () => {
      for (const name of TOUCHES) document.removeEventListener(name, touch, true)
    }
  }, [getData, isDisabled])

  useEffect(() => {
    if (!isSaving) return
    sent.current = { content: contentOf(getData()), isTouched: false }
    return () => {
      sent.current = undefined
    }
  }, [getData, isSaving])

  useEffect(() => {
    before.current = sent.current?.isTouched ? sent.current.content : undefined
  }, [savedAt])

  return useCallback(
    () => before.current !== undefined && before.current !== contentOf(getData()),
    [getData],
  )
}
