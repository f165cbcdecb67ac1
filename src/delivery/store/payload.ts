import type { Payload } from 'payload'
import { onRelease, releasesSince, rowsSince, type Released } from '../../releases'
import { MemoryStore } from './memory'
import { poll } from './poll'
import type { Changed, Store } from './store'

const POLL_INTERVAL = 500

interface PayloadStoreOptions {
  /**
   * Milliseconds between two looks for releases that another process has made.
   * @default 500
   */
  interval?: number
}

/**
 * A store on the compiled documents in Payload's database. They are read once and kept in memory; releases
 * of this process show at once, those of others within the interval.
 */
export function createPayloadStore(
  payload: Payload,
  { interval = POLL_INTERVAL }: PayloadStoreOptions = {},
): Store {
  return new PayloadStore(payload, interval)
}

class PayloadStore implements Store {
  private readonly memory = new MemoryStore()
  /** The newest release that is finished, as are all before it. */
  private settled = 0
  /** Releases beyond that which are read already. */
  private read = ''
  private stops: (() => void)[] = []

  constructor(
    private readonly payload: Payload,
    private readonly interval: number,
  ) {}

  async open(): Promise<void> {
    if (this.stops.length > 0) return
    this.stops.push(onRelease((released) => this.take(released)))
    await this.refresh()
    await this.memory.open()
    this.stops.push(
      poll(
        () => this.refresh(),
        this.interval,
        (error) => this.report(error),
      ),
    )
  }

  async close(): Promise<void> {
    for (const stop of this.stops) stop()
    this.stops = []
    await this.memory.close()
  }

  current() {
    return this.memory.current()
  }

  onChange(listener: (changed: Changed) => void): void {
    this.memory.onChange(listener)
  }

  /** A release of this process comes with its rows, if it follows on what is read already. */
  private take({ release, previous, rows }: Released): void {
    if (previous !== this.settled) return void this.refresh().catch((error) => this.report(error))
    this.settled = release
    this.memory.apply(rows, release)
  }

  /** A release that is still being written is left for later, and everything since it is read again then. */
  private async refresh(): Promise<void> {
    const since = await releasesSince(this.payload, this.settled)
    const finished = since.filter((release) => release.finished).map(({ number }) => number)
    if (finished.join() === this.read) return
    const rows = await rowsSince(this.payload, this.settled)
    const newest = Math.max(...finished)
    this.memory.apply(
      rows.filter(({ release }) => finished.includes(release)),
      newest,
    )
    const open = since.find((release) => !release.finished)
    this.settled = Math.max(this.settled, open ? open.number - 1 : newest)
    this.read = finished.filter((number) => number > this.settled).join()
  }

  private report(error: unknown): void {
    this.payload.logger.error({ err: error }, 'releases cannot be read')
  }
}
