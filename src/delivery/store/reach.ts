import { Away } from '../problems'

interface ReachOptions {
  onError: (error: unknown) => void
  onReturn?: () => void
}

/** Whether releases can be read, as what was asked last has shown. */
export class Reach {
  private heard = performance.now()
  private isAway = false

  constructor(private readonly options: ReachOptions) {}

  /**
   * Waits for what reads all that is new. Only that tells that the database is back: it may answer one question and not
   * another.
   *
   * @throws Away where it fails
   */
  async follow<T>(reading: Promise<T>): Promise<T> {
    const read = await this.ask(reading)
    this.heard = performance.now()
    if (this.isAway) this.options.onReturn?.()
    this.isAway = false
    return read
  }

  /** @throws Away where no answer comes */
  async ask<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer
    } catch (error) {
      if (!this.isAway) this.options.onError(error)
      this.isAway = true
      throw new Away(error)
    }
  }

  /** Whole seconds since all that was new had been read; undefined where the last attempt to read it succeeded. */
  awayFor(): number | undefined {
    return this.isAway ? Math.round((performance.now() - this.heard) / 1000) : undefined
  }
}
