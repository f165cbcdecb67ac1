import type { Payload } from 'payload'
import { markOf, onRelease, releasesSince, rowsSince, type Released } from '../../releases'
import { History } from './history'
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
  /** The mark of each release. */
  private readonly marks = new Map<number, string>()
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

  catchUp(): Promise<void> {
    return this.refresh()
  }

  /** A release of this process comes with its rows, if it follows on what is read already. */
  private take({ release, previous, mark, rows }: Released): void {
    if (previous !== this.settled) return void this.refresh().catch((error) => this.report(error))
    this.settled = release
    this.marks.set(release, mark)
    this.memory.apply(rows, release, new History(release, this.marks))
  }

  /** A release that is still being written is left for later, and everything since it is read again then. */
  private async refresh(): Promise<void> {
    const since = await releasesSince(this.payload, this.settled)
    const finished = since.filter((release) => release.finished)
    const numbers = finished.map(({ number }) => number)
    if (numbers.join() === this.read) return
    const rows = await rowsSince(this.payload, this.settled)
    const newest = Math.max(...numbers)
    const open = since.find((release) => !release.finished)
    this.settled = Math.max(this.settled, open ? open.number - 1 : newest)
    this.read = numbers.filter((number) => number > this.settled).join()
    for (const release of finished) this.marks.set(release.number, markOf(release))
    this.memory.apply(
      rows.filter(({ release }) => numbers.includes(release)),
      newest,
      new History(this.settled, this.marks),
    )
  }

  private report(error: unknown): void {
    this.payload.logger.error({ err: error }, 'releases cannot be read')
  }
}
