import { MOST_NESTED } from '../../model/content'

/** Hands what was typed in a block to the text that the block stands in; says whether there was anything new. */
type HandOver = () => boolean

const blocks = new Set<HandOver>()

/** @returns lets go of the block */
export function holdBlock(handOver: HandOver): () => void {
  blocks.add(handOver)
  return () => {
    blocks.delete(handOver)
  }
}

/** Resolves when the form of the document holds everything that was typed. */
export async function settle(): Promise<void> {
  // Each round brings it out of one block, into the one around it.
  for (let level = 0; level <= MOST_NESTED; level++) {
    await quiet()
    const isNew = [...blocks].map((handOver) => handOver())
    if (!isNew.includes(true)) return
  }
  await quiet()
}

/** As Payload's editor waits before it hands its text to its form; then until the form has been drawn with it. */
async function quiet(): Promise<void> {
  await idle()
  await new Promise((resolve) => setTimeout(resolve))
  await idle()
}

const LATEST = { timeout: 500 }
/** Safari cannot say when it is idle. */
const WITHOUT = 120

const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(resolve, LATEST)
      : setTimeout(resolve, WITHOUT),
  )
