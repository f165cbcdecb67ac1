'use client'
import { useFormProcessing } from '@payloadcms/ui'
import { useEffect, type RefObject } from 'react'
import { drawerOf } from './opened'

/** What writes in a text. */
const WRITING = ['keydown', 'beforeinput', 'paste', 'cut', 'drop'] as const

/**
 * Lets nothing be written in a document's texts while it is published. Payload closes all other fields for that moment and
 * leaves texts open, only to put what it has published in the place of what was typed.
 *
 * @param place of the document
 */
export function useHush(place: RefObject<HTMLElement | null>): void {
  const isPublishing = useFormProcessing()
  useEffect(() => {
    if (!isPublishing) return
    const hush = (event: Event) => {
      const text = event.target instanceof Element && event.target.closest('.ContentEditable__root')
      if (!text || drawerOf(text) !== drawerOf(place.current)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    for (const name of WRITING) document.addEventListener(name, hush, true)
    return () => {
      for (const name of WRITING) document.removeEventListener(name, hush, true)
    }
  }, [isPublishing, place])
}
