import type { KeySource, Usage } from '../../partners/types'
import { poll } from '../../poll'

const PAUSE = 5000

/** Counts how often keys are used, and writes it down now and then and at the end. */
export class UsageCounter {
  private counted = new Map<string, Usage>()
  private readonly stop: () => void

  constructor(
    private readonly source: KeySource,
    private readonly onError: (error: unknown) => void,
  ) {
    this.stop = poll(() => this.flush(), PAUSE, onError)
  }

  count(key: Usage['key']): void {
    const day = new Date().toISOString().slice(0, 10)
    this.add({ key, day, requests: 1 })
  }

  async close(): Promise<void> {
    this.stop()
    await this.flush().catch(this.onError)
  }

  /** What cannot be written stays counted for the next time, and keeps nothing else from being written. */
  private async flush(): Promise<void> {
    const counted = [...this.counted.values()]
    this.counted = new Map()
    const errors: unknown[] = []
    const write = async (usage: Usage) => {
      try {
        await this.source.addUsage(usage)
      } catch (error) {
        errors.push(error)
        this.add(usage)
      }
    }
    // At once: where the database is away, that is found out once, and not for each.
    await Promise.all(counted.map(write))
    if (errors.length > 0) throw new AggregateError(errors, 'Usage of keys cannot be written down.')
  }

  private add(usage: Usage): void {
    const name = `${usage.day} ${usage.key}`
    const requests = (this.counted.get(name)?.requests ?? 0) + usage.requests
    this.counted.set(name, { ...usage, requests })
  }
}
