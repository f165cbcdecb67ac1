import { Away } from '../problems'

/** How long a small answer may take, in milliseconds, before the database counts as away. */
const PATIENCE = 3000

interface ReachOptions {
  onError: (error: unknown) => void
  onReturn?: () => void
}

/** Whether the database answers, as what was asked of it last has shown. */
export class Reach {
  private heard = performance.now()
  private isAway = false

  constructor(private readonly options: ReachOptions) {}

  /** @throws Away where no answer comes, or none in time */
  async ask<T>(task: Promise<T>): Promise<T> {
    try {
      const answer = await inTime(task)
      this.heard = performance.now()
      if (this.isAway) this.options.onReturn?.()
      this.isAway = false
      return answer
    } catch (error) {
      if (!this.isAway) this.options.onError(error)
      this.isAway = true
      throw new Away(error)
    }
  }

  /** Whole seconds since the last answer; undefined where the last that was asked was answered. */
  awayFor(): number | undefined {
    return this.isAway ? Math.round((performance.now() - this.heard) / 1000) : undefined
  }
}

async function inTime<T>(task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const tooLate = () => reject(new Error(`The database has not answered for ${PATIENCE} ms.`))
    timer = setTimeout(tooLate, PATIENCE).unref()
  })
  try {
    return await Promise.race([task, late])
  } finally {
    clearTimeout(timer)
  }
}
