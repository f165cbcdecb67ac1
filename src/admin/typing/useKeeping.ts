'use client'
import { useForm, useFormBackgroundProcessing, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { settle } from './settle'
import { useDraft } from './useDraft'
import { useUnsaved } from './useUnsaved'

interface Keeping {
  isUnsaved: () => boolean
  isSaving: () => boolean
  /** Saves what was typed until now, if anything; says whether nothing of it is unsaved. */
  keep: () => Promise<boolean>
}

/** Saves a document besides Payload's autosave, which waits until somebody has paused. */
export function useKeeping(): Keeping {
  const isUnsaved = useUnsaved()
  const save = useDraft()
  const { setModified } = useForm()
  const isSaving = useRef(false)
  const isDrafting = useFormBackgroundProcessing()
  const isSending = useFormProcessing()
  useEffect(() => {
    isSaving.current = isDrafting || isSending
  }, [isDrafting, isSending])
  const keep = async () => {
    await settle()
    // Of two that are under way at once, the elder may be written last.
    while (isSaving.current) await settle()
    if (!isUnsaved()) return true
    if (!(await save())) return false
    // Payload goes on to call a document modified that was saved twice.
    if (!isUnsaved()) setModified(false)
    return true
  }
  return { isUnsaved, isSaving: () => isSaving.current, keep }
}
