import type { Released } from '../../releases'
import { Away } from '../problems'
import { History } from './history'
import type { Finds } from '../meter'
import type { Journal, JournalEntry } from './journal'
import { Catalogue } from './catalogue'
import { Current } from './current'
import { Outdated } from './inStep'
import { standingsSince } from './load'
import { poll } from '../../poll'
import { Reach } from './reach'
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
  /** Told once when the releases cannot be read any more; what is known goes on being served. */
  onError: (error: unknown) => void
  /** Told when they can be read again. */
  onReturn?: () => void
}

/**
 * A store on the compiled documents in a database. Where each stands is read once and kept in memory, what it says
 * when it is asked for. Releases of this process show at once, those of others within the interval.
 */
export class JournaledStore implements Store {
  private readonly now = new Current()
  private readonly shelf: Shelf
  private readonly reach: Reach
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
    this.reach = new Reach(options)
  }

  async open(): Promise<void> {
    if (this.stops.length > 0) return
    const deaf = this.journal.onRelease?.((released) => this.take(released))
    if (deaf) this.stops.push(deaf)
    await this.refresh()
    this.now.catalogue ??= Catalogue.empty(new History(0, this.marks))
    const { interval = POLL_INTERVAL, onError } = this.options
    const look = () => this.refresh().catch(unlessAway(onError))
    this.stops.push(poll(look, interval, onError))
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
    return this.orAway(() => this.shelf.take(standings))
  }

  onceAt(path: string) {
    return this.orAway(() => this.journal.onceAt(path))
  }

  onChange(listener: (changed: Changed) => void): void {
    this.now.onChange(listener)
  }

  catchUp(): Promise<void> {
    return this.orAway(() => this.refresh())
  }

  isReachable(): Promise<boolean> {
    return this.look().then(
      () => true,
      () => false,
    )
  }

  awayFor(): number | undefined {
    return this.reach.awayFor()
  }

  /** A release of this process comes with its rows, if it follows on what is read already. */
  private take({ release, previous, mark, rows }: Released): void {
    if (previous !== this.settled || this.beyond !== '') {
      return void this.refresh().catch(unlessAway(this.options.onError))
    }
    this.settled = release
    this.marks.set(release, mark)
    this.now.apply(rows.map(standingOfRow), release, new History(release, this.marks))
  }

  private look(): Promise<JournalEntry[]> {
    return this.reach.ask(this.journal.releasesSince(this.settled))
  }

  private async orAway<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task()
    } catch (error) {
      if (error instanceof Outdated || error instanceof Away) throw error
      if (!(await this.isReachable())) throw new Away(error)
      // It has just come back, or there is something wrong with what was asked.
      return task()
    }
  }

  /** A release that is still being written is left for later, and everything since it is read again then. */
  private async refresh(): Promise<void> {
    const since = await this.look()
    const finished = since.filter((entry) => entry.finished)
    const numbers = finished.map(({ release }) => release)
    if (numbers.join() === this.beyond) return
    const standings = await standingsSince(this.journal, this.settled)
    const newest = numbers.at(-1) ?? this.settled
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

/** That the database is away is told once, by who notices it. */
const unlessAway =
  (onError: (error: unknown) => void) =>
  (error: unknown): void => {
    if (!(error instanceof Away)) onError(error)
  }
