'use client'
import { useForm, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { settle } from './settle'
import { useDraft } from './useDraft'
import { useUnsaved, type Sent } from './useUnsaved'

/** Milliseconds of quiet after which a draft is saved by itself; and after which it is saved though nobody pauses. */
const PAUSE = 1500
const LONGEST = 5000
/** Milliseconds that somebody waits for a save of theirs at most; and between two looks at whether one has ended. */
const PATIENCE = 10_000
const BETWEEN_LOOKS = 50

/**
 * What became of what was typed: of `refused` Payload has shown a message; `waiting` has not been answered yet, and may
 * still be saved.
 */
export type Kept = 'saved' | 'unchanged' | 'refused' | 'waiting'

interface Keeping {
  /** Whether something that was typed may not be saved yet. */
  isAtRisk: () => boolean
  /** Whether it is time that a draft is saved by itself. */
  isDue: () => boolean
  /** Saves what was typed until now, if anything. */
  keep: () => Promise<Kept>
  /** The same for somebody who leaves: it does not wait until the form knows what the CMS made of it. */
  keepAndLeave: () => Promise<Kept>
}

/** Saves the drafts of a document one after the other, each with everything that was typed before. */
export function useKeeping(): Keeping {
  const { isUnsaved, sending, touches } = useUnsaved()
  const save = useDraft()
  const { setModified } = useForm()
  const isSaving = useRef(false)
  const isPublishing = useRef(false)
  const refusedAt = useRef(0)
  const isProcessing = useFormProcessing()
  useEffect(() => {
    isPublishing.current = isProcessing
    return () => {
      isPublishing.current = false
    }
  }, [isProcessing])
  const isBusy = () => isSaving.current || isPublishing.current

  const send = async ({ ended }: Sent): Promise<Kept> => {
    isSaving.current = true
    let isSaved = false
    try {
      isSaved = await save()
    } finally {
      ended(isSaved)
      isSaving.current = false
      if (!isSaved) refusedAt.current = Date.now()
    }
    // Payload goes on to call a document modified that was saved twice.
    if (isSaved && !isUnsaved()) setModified(false)
    return isSaved ? 'saved' : 'refused'
  }
  /** Resolves with everything that was typed in the form, and says whether nothing else is under way any more. */
  const free = async () => {
    settle()
    // Of two that are under way at once, the elder may be written last.
    for (const deadline = Date.now() + PATIENCE; isBusy() && Date.now() < deadline;) {
      await pause(BETWEEN_LOOKS)
      settle()
    }
    return !isBusy()
  }
  const keepUntil = async (done: (sent: Sent, ended: Promise<Kept>) => Promise<Kept>) => {
    if (!(await free())) return 'waiting'
    if (!isUnsaved()) return 'unchanged'
    const sent = sending()
    return Promise.race([done(sent, send(sent)), pause(PATIENCE).then(() => 'waiting' as const)])
  }
  return {
    isAtRisk: () => {
      settle()
      return isBusy() || isUnsaved()
    },
    isDue: () => {
      const touched = touches()
      // What was refused is tried again when somebody goes on.
      if (isBusy() || !touched || touched.last < refusedAt.current) return false
      const now = Date.now()
      return now - touched.last >= PAUSE || now - touched.first >= LONGEST
    },
    keep: () => keepUntil((_sent, ended) => ended),
    keepAndLeave: () => keepUntil(({ saved }, ended) => Promise.race([saved, ended])),
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
