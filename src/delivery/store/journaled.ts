import { setTimeout } from 'node:timers/promises'
import type { Released } from '../../releases'
import { inTime, Late, PATIENCE } from '../inTime'
import { Away } from '../problems'
import { History } from './history'
import type { Finds } from '../meter'
import type { Journal, JournalEntry } from './journal'
import { Current } from './current'
import { Outdated } from './inStep'
import { standingsSince } from './load'
import { poll } from '../../poll'
import { Reach } from './reach'
import { Shelf } from './shelf'
import { Silences } from './silences'
import { standingOfRow, type Known, type Standing } from './standing'
import type { Changed, Store } from './store'

/** What is logged where a start waits for a release. */
export const WAITING = 'waiting for a release that is being written'

const POLL_INTERVAL = 500
/** Milliseconds between two looks for a release without which there is nothing whole to serve. */
const LOOK_AGAIN = 100
const MEGABYTE = 1024 * 1024
/** As much as a page of long documents takes, several times over. */
const SHELF = 16 * MEGABYTE
/** How many times as long as a small answer one may take that tells of thousands of documents. */
const LARGE = 3

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
  /**
   * Milliseconds that a small answer may take before the database counts as away.
   * @default 3000
   */
  patience?: number
  /** Counts which documents are found in memory. */
  finds?: Finds
  /** Told once when the releases cannot be read any more; what is known goes on being served. */
  onError: (error: unknown) => void
  /** Told when they can be read again. */
  onReturn?: () => void
  /** Told once where the store cannot open before a release is written that has begun to. */
  onWait?: () => void
}

/** What is to be taken over, and the releases that it comes from. */
interface News {
  /** Those that are left for later included. */
  since: readonly JournalEntry[]
  /** Finished, or cut off. */
  ended: readonly JournalEntry[]
  standings: readonly Known[]
}

/**
 * A store on the compiled documents in a database. Where each stands is read once and kept in memory, what it says
 * when it is asked for. Releases of this process show at once, those of others within the interval.
 */
export class JournaledStore implements Store {
  private readonly now = new Current()
  private readonly shelf: Shelf
  private readonly reach: Reach
  private readonly patience: number
  /** The newest release that is finished, as are all before it. */
  private settled = 0
  /** Releases beyond that which are read already. */
  private beyond = ''
  /** Releases that have written, and have not ended, what was not known before. */
  private left: readonly number[] = []
  private readonly silences = new Silences()
  /** The mark of each release. */
  private readonly marks = new Map<number, string>()
  private stops: (() => void)[] = []
  private isClosed = false

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
    this.patience = options.patience ?? PATIENCE
  }

  async open(): Promise<void> {
    if (this.stops.length > 0) return
    const deaf = this.journal.onRelease?.((released) => this.take(released))
    if (deaf) this.stops.push(deaf)
    await this.refresh()
    await this.wholeOnce()
    if (this.isClosed) return
    this.now.show(new History(0, this.marks))
    const { interval = POLL_INTERVAL, onError } = this.options
    const look = () => this.refresh().catch(unlessAway(onError))
    this.stops.push(poll(look, interval, onError))
  }

  async close(): Promise<void> {
    this.isClosed = true
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
    return this.reach.ask(this.look()).then(
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

  /** What a release has overwritten is nowhere any more, so who has not read it before cannot serve anything in its place. */
  private async wholeOnce(): Promise<void> {
    if (this.left.length > 0) this.options.onWait?.()
    while (this.left.length > 0 && !this.isClosed) {
      await setTimeout(LOOK_AGAIN)
      await this.refresh()
    }
  }

  private look(): Promise<JournalEntry[]> {
    return inTime(this.journal.releasesSince(this.settled), this.patience)
  }

  private async orAway<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await this.answered(task())
    } catch (error) {
      if (error instanceof Outdated || error instanceof Away) throw error
      if (!(await this.isReachable())) throw new Away(error)
      // It has just come back, or there is something wrong with what was asked.
      return this.answered(task())
    }
  }

  /** Who has waited in vain is told so, whatever else the database answers; what it says later is kept for the next. */
  private async answered<T>(task: Promise<T>): Promise<T> {
    try {
      return await inTime(task, this.patience)
    } catch (error) {
      throw error instanceof Late ? new Away(error) : error
    }
  }

  private async refresh(): Promise<void> {
    const news = await this.reach.follow(this.news())
    if (news) this.takeOver(news)
  }

  /** @returns undefined where no release has ended since */
  private async news(): Promise<News | undefined> {
    const since = await this.look()
    const cutOff = new Set(this.silences.among(since.filter(({ finished }) => !finished)))
    const ended = since.filter((entry) => entry.finished || cutOff.has(entry))
    if (namesOf(ended) === this.beyond) {
      // A release is begun before anything of it is written, so what is not among them will never end.
      const begun = new Set(since.map(({ release }) => release))
      this.left = this.left.filter((release) => begun.has(release))
      return undefined
    }
    const standings = await standingsSince(this.journal, this.settled, LARGE * this.patience)
    return { since, ended, standings }
  }

  /**
   * A release that is still being written is left for later, and everything since it is read again then. So it is after
   * one that was cut off, though what that has written is shown meanwhile: what stood there before is nowhere any more.
   */
  private takeOver({ since, ended, standings }: News): void {
    const newest = ended.at(-1)?.release ?? this.settled
    const open = since.find((entry) => !entry.finished)
    this.settled = Math.max(this.settled, open ? open.release - 1 : newest)
    this.beyond = namesOf(ended.filter(({ release }) => release > this.settled))
    for (const { release, mark, finished } of ended) if (finished) this.marks.set(release, mark)
    const hasEnded = new Set(ended.map(({ release }) => release))
    const taken = standings.filter(({ release }) => hasEnded.has(release))
    this.now.apply(taken, newest, new History(this.settled, this.marks))
    const missing = standings.filter(
      ({ uid, release }) => !hasEnded.has(release) && !this.now.knows(uid),
    )
    this.left = [...new Set(missing.map(({ release }) => release))]
  }
}

/** Whoever writes on what was cut off says so, and then it is to be read again. */
const namesOf = (ended: readonly JournalEntry[]): string =>
  ended.map(({ release, finished, said }) => (finished ? release : `${release}@${said}`)).join()

/** That the database is away is told once, by who notices it. */
const unlessAway =
  (onError: (error: unknown) => void) =>
  (error: unknown): void => {
    if (!(error instanceof Away)) onError(error)
  }
