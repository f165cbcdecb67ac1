export interface Rerun {
  /** Runs the task; asked for while it runs, it runs once more afterwards. */
  ask: () => void
  isRunning: () => boolean
  /** Resolves when it runs no more. */
  ended: () => Promise<void>
}

/** A task that never runs twice at a time, and never less than once after it was asked for. */
export function rerunning(task: () => Promise<void>, onError: (error: unknown) => void): Rerun {
  let running: Promise<void> | undefined
  let isWanted = false
  const run = async () => {
    while (isWanted) {
      isWanted = false
      await task().catch(onError)
    }
    running = undefined
  }
  return {
    ask: () => {
      isWanted = true
      running ??= run()
    },
    isRunning: () => running !== undefined,
    ended: async () => running,
  }
}
