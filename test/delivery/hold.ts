import { setImmediate } from 'node:timers/promises'
import type { Journal } from '../../src/delivery/store/journal'

/** Keeps answers from whoever asked until the test lets them go. */
export class Hold {
  private readonly failures = new Map<string, Error | undefined>()
  private held: (() => void)[] = []

  /** How many answers are kept now. */
  get size(): number {
    return this.held.length
  }

  /**
   * From now on no answer of this name comes.
   *
   * @param failure what comes in the end instead of the answer
   */
  begin(name: string, failure?: Error): void {
    this.failures.set(name, failure)
  }

  /** What is asked from now on is answered; what is held stays so. */
  end(): void {
    this.failures.clear()
  }

  /** Resolves when those who asked have their answers. */
  async letGo(): Promise<void> {
    this.end()
    for (const go of this.held) go()
    this.held = []
    await setImmediate()
  }

  async pass<T>(name: string, answer: T): Promise<T> {
    if (!this.failures.has(name)) return answer
    const failure = this.failures.get(name)
    await new Promise<void>((resolve) => this.held.push(resolve))
    if (failure) throw failure
    return answer
  }
}

/** A journal whose answers can be held, by the names of its methods. */
export const heldJournal = (journal: Journal, hold: Hold): Journal => ({
  releasesSince: async (release) =>
    hold.pass('releasesSince', await journal.releasesSince(release)),
  standingsSince: async function* (release) {
    for await (const slice of journal.standingsSince(release)) {
      yield await hold.pass('standingsSince', slice)
    }
  },
  rows: async (uids) => hold.pass('rows', await journal.rows(uids)),
  onceAt: async (path) => hold.pass('onceAt', await journal.onceAt(path)),
})
