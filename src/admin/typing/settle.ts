import { flushSync } from 'react-dom'
import { MOST_NESTED } from '../../model/content'

/**
 * Hands on what was typed: from a text to its form, or from a block to the text that the block stands in.
 *
 * @returns whether there was anything new
 */
type HandOn = () => boolean

const holders = new Set<HandOn>()

/** From the text of the innermost block out to the form of the document: each text is a step, and each block. */
const STEPS = 2 * (MOST_NESTED + 1) + 1

/** @returns lets go of it */
export function hold(handOn: HandOn): () => void {
  holders.add(handOn)
  return () => {
    holders.delete(handOn)
  }
}

/**
 * Makes the form of the document hold everything that was typed. It does so at once: whatever the server still answers to
 * what was typed before comes in after it is read.
 */
export function settle(): void {
  for (let step = 0; step < STEPS; step++) {
    let isNew = false
    // What a form was given can be read once it has been drawn.
    flushSync(() => {
      for (const handOn of [...holders]) isNew = handOn() || isNew
    })
    if (!isNew) return
  }
}
