'use client'
import { useForm, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { hideUnanswered, showUnanswered } from './notice'
import { settle } from './settle'
import { useDraft, type Drafted } from './useDraft'
import { useUnsaved, type Sent } from './useUnsaved'

/** Milliseconds of quiet after which a draft is saved by itself; and after which it is saved though nobody pauses. */
const PAUSE = 1500
const LONGEST = 5000
/** Milliseconds after which it is tried again where nobody has answered. */
const AGAIN = 5000
/** Milliseconds that somebody waits for a save at most; and between two looks at whether one has ended. */
const PATIENCE = 10_000
const BETWEEN_LOOKS = 50

/** What became of what was typed. */
export type Kept = Drafted | 'unchanged'

/** Whether nothing is lost when the document is left. */
export const isKept = (kept: Kept): boolean => kept === 'saved' || kept === 'unchanged'

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
  const { save, isAnswering } = useDraft()
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isSaving = useRef(false)
  const isPublishing = useRef(false)
  /** The last vain try. */
  const failed = useRef<{ kept: Kept; at: number }>(undefined)
  const isProcessing = useFormProcessing()
  useEffect(() => {
    isPublishing.current = isProcessing
    return () => {
      isPublishing.current = false
    }
  }, [isProcessing])
  const isBusy = () => isSaving.current || isPublishing.current

  const note = (kept: Kept): Kept => {
    failed.current = isKept(kept) ? undefined : { kept, at: Date.now() }
    if (kept === 'unanswered') showUnanswered()
    else hideUnanswered()
    return kept
  }
  const send = async ({ ended }: Sent): Promise<Kept> => {
    isSaving.current = true
    let kept: Kept = 'refused'
    try {
      kept = await save()
    } finally {
      ended(kept === 'saved')
      isSaving.current = false
    }
    // Payload goes on to call a document modified that was saved twice.
    if (kept === 'saved' && !isUnsaved()) setModified(false)
    return kept
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
  const unchanged = () => {
    // Something was typed and taken back, which to Payload is a change.
    if (isModified && touches()) setModified(false)
    return note('unchanged')
  }
  const keepUntil = async (isLeaving: boolean): Promise<Kept> => {
    // Payload would say each time in words of the browser that nobody answers.
    if (failed.current?.kept === 'unanswered' && !(await isAnswering())) return note('unanswered')
    do {
      if (!(await free())) return note('unanswered')
    } while (isBusy())
    if (!isUnsaved()) return unchanged()
    const sent = sending()
    const ended = send(sent)
    let isAnswered = false
    const answered = Promise.race([sent.saved, ended]).then((kept) => {
      isAnswered = true
      return note(kept)
    })
    const late = pause(PATIENCE).then(() => (isAnswered ? answered : note('unanswered')))
    return Promise.race([isLeaving ? answered : answered.then(() => ended), late])
  }
  return {
    isAtRisk: () => {
      settle()
      return isBusy() || isUnsaved()
    },
    isDue: () => {
      const touched = touches()
      if (isBusy() || !touched) return false
      const now = Date.now()
      const { kept, at = 0 } = failed.current ?? {}
      if (kept === 'unanswered') return now - at >= AGAIN
      // What was refused is tried again when somebody goes on.
      if (touched.last < at) return false
      return now - touched.last >= PAUSE || now - touched.first >= LONGEST
    },
    keep: () => keepUntil(false),
    keepAndLeave: () => keepUntil(true),
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
