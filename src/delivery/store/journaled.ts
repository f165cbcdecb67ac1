import type { Released } from '../../releases'
import { History } from './history'
import type { Finds } from '../meter'
import type { Journal } from './journal'
import { Catalogue } from './catalogue'
import { Current } from './current'
import { standingsSince } from './load'
import { poll } from './poll'
import { Shelf } from './shelf'
import { standingOfRow, type Standing } from './standing'
import type { Changed, Store } from './store'

const POLL_INTERVAL = 500
const MEGABYTE = 1024 * 1024
/** As much as a page of long documents takes, several times over. */
const SHELF = 16 * MEGABYTE

export interface JournaledStoreOptions {
  /**
   * Milliseconds between two looks for releases that another process has made.
   * @default 500
   */
  interval?: number
  /**
   * Bytes of documents to keep in memory once they are read, about.
   * @default 16 MB
   */
  documentBytes?: number
  /** Counts which documents are found in memory. */
  finds?: Finds
  /** Told where the releases could not be read; what is known goes on being served. */
  onError: (error: unknown) => void
}

/**
 * A store on the compiled documents in a database. Where each stands is read once and kept in memory, what it says
 * when it is asked for. Releases of this process show at once, those of others within the interval.
 */
export class JournaledStore implements Store {
  private readonly now = new Current()
  private readonly shelf: Shelf
  /** The newest release that is finished, as are all before it. */
  private settled = 0
  /** Releases beyond that which are read already. */
  private beyond = ''
  /** The mark of each release. */
  private readonly marks = new Map<number, string>()
  private stops: (() => void)[] = []

  constructor(
    private readonly journal: Journal,
    private readonly options: JournaledStoreOptions,
  ) {
    this.shelf = new Shelf(
      (uids) => journal.rows(uids),
      options.documentBytes ?? SHELF,
      options.finds,
    )
  }

  async open(): Promise<void> {
    if (this.stops.length > 0) return
    const deaf = this.journal.onRelease?.((released) => this.take(released))
    if (deaf) this.stops.push(deaf)
    await this.refresh()
    this.now.catalogue ??= Catalogue.empty(new History(0, this.marks))
    const { interval = POLL_INTERVAL, onError } = this.options
    this.stops.push(poll(() => this.refresh(), interval, onError))
  }

  async close(): Promise<void> {
    for (const stop of this.stops) stop()
    this.stops = []
    this.now.close()
  }

  current() {
    return this.now.catalogue
  }

  read(standings: readonly Standing[]) {
    return this.shelf.take(standings)
  }

  onChange(listener: (changed: Changed) => void): void {
    this.now.onChange(listener)
  }

  catchUp(): Promise<void> {
    return this.refresh()
  }

  /** A release of this process comes with its rows, if it follows on what is read already. */
  private take({ release, previous, mark, rows }: Released): void {
    if (previous !== this.settled) return void this.refresh().catch(this.options.onError)
    this.settled = release
    this.marks.set(release, mark)
    this.now.apply(rows.map(standingOfRow), release, new History(release, this.marks))
  }

  /** A release that is still being written is left for later, and everything since it is read again then. */
  private async refresh(): Promise<void> {
    const since = await this.journal.releasesSince(this.settled)
    const finished = since.filter((entry) => entry.finished)
    const numbers = finished.map(({ release }) => release)
    if (numbers.join() === this.beyond) return
    const standings = await standingsSince(this.journal, this.settled)
    const newest = Math.max(...numbers)
    const open = since.find((entry) => !entry.finished)
    this.settled = Math.max(this.settled, open ? open.release - 1 : newest)
    this.beyond = numbers.filter((number) => number > this.settled).join()
    for (const { release, mark } of finished) this.marks.set(release, mark)
    const isFinished = new Set(numbers)
    this.now.apply(
      standings.filter(({ release }) => isFinished.has(release)),
      newest,
      new History(this.settled, this.marks),
    )
  }
}
