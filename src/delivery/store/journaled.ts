import type { Released } from '../../releases'
import { History } from './history'
import type { Journal } from './journal'
import { MemoryStore } from './memory'
import { poll } from './poll'
import type { Changed, Store } from './store'

const POLL_INTERVAL = 500

export interface JournaledStoreOptions {
  /**
   * Milliseconds between two looks for releases that another process has made.
   * @default 500
   */
  interval?: number
  /** Told where the releases could not be read; what is known goes on being served. */
  onError: (error: unknown) => void
}

/**
 * A store on the compiled documents in a database. They are read once and kept in memory; releases of this
 * process show at once, those of others within the interval.
 */
export class JournaledStore implements Store {
  private readonly memory = new MemoryStore()
  /** The newest release that is finished, as are all before it. */
  private settled = 0
  /** Releases beyond that which are read already. */
  private read = ''
  /** The mark of each release. */
  private readonly marks = new Map<number, string>()
  private stops: (() => void)[] = []

  constructor(
    private readonly journal: Journal,
    private readonly options: JournaledStoreOptions,
  ) {}

  async open(): Promise<void> {
    if (this.stops.length > 0) return
    const deaf = this.journal.onRelease?.((released) => this.take(released))
    if (deaf) this.stops.push(deaf)
    await this.refresh()
    await this.memory.open()
    const { interval = POLL_INTERVAL, onError } = this.options
    this.stops.push(poll(() => this.refresh(), interval, onError))
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
    if (previous !== this.settled) return void this.refresh().catch(this.options.onError)
    this.settled = release
    this.marks.set(release, mark)
    this.memory.apply(rows, release, new History(release, this.marks))
  }

  /** A release that is still being written is left for later, and everything since it is read again then. */
  private async refresh(): Promise<void> {
    const since = await this.journal.releasesSince(this.settled)
    const finished = since.filter((entry) => entry.finished)
    const numbers = finished.map(({ release }) => release)
    if (numbers.join() === this.read) return
    const rows = await this.journal.rowsSince(this.settled)
    const newest = Math.max(...numbers)
    const open = since.find((entry) => !entry.finished)
    this.settled = Math.max(this.settled, open ? open.release - 1 : newest)
    this.read = numbers.filter((number) => number > this.settled).join()
    for (const { release, mark } of finished) this.marks.set(release, mark)
    this.memory.apply(
      rows.filter(({ release }) => numbers.includes(release)),
      newest,
      new History(this.settled, this.marks),
    )
  }
}
