/** Files that are kept before it is known whether their document is: what is refused then leaves none behind. */
import type { PayloadRequest } from 'payload'

const NAMES = 'filesInQuestion'

export interface InQuestion {
  /** Whether a file is kept for a request that is not through: its name is not to be had. */
  has: (name: string) => boolean
  /** Notes that a new file is kept for a request. */
  note: (name: string, req: PayloadRequest) => void
  /** Ends the question for the files of a request. */
  settle: (req: PayloadRequest) => void
}

export function createInQuestion(): InQuestion {
  const open = new Set<string>()
  return {
    has: (name) => open.has(name),
    note: (name, req) => {
      // Only of what comes by a request is it told that it was refused.
      if (req.payloadAPI === 'local') return
      open.add(name)
      req.context[NAMES] = [...namesInQuestion(req), name]
    },
    settle: (req) => {
      for (const name of namesInQuestion(req)) open.delete(name)
      req.context[NAMES] = []
    },
  }
}

/** Of the files that are kept for a request. */
export const namesInQuestion = ({ context }: PayloadRequest) => (context[NAMES] ?? []) as string[]
