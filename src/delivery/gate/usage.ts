import type { KeySource, Usage } from '../../partners/types'
import { poll } from '../store/poll'

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

  /** What cannot be written stays counted for the next time. */
  private async flush(): Promise<void> {
    const counted = [...this.counted.values()]
    this.counted = new Map()
    for (const [index, usage] of counted.entries()) {
      try {
        await this.source.addUsage(usage)
      } catch (error) {
        for (const unwritten of counted.slice(index)) this.add(unwritten)
        throw error
      }
    }
  }

  private add(usage: Usage): void {
    const name = `${usage.day} ${usage.key}`
    const requests = (this.counted.get(name)?.requests ?? 0) + usage.requests
    this.counted.set(name, { ...usage, requests })
  }
}
