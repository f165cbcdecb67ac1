import type { Released, Row, StoredStanding } from '../../releases'

/** A release, finished or still being written. */
export interface JournalEntry {
  release: number
  mark: string
  finished: boolean
  /** When it was last said that it is being written; compared with itself alone, since clocks of two machines differ. */
  said: number
}

/** Where the releases stand that a store serves. */
export interface Journal {
  /** Releases with a higher number, in their order. */
  releasesSince: (release: number) => Promise<JournalEntry[]>
  /** Where the documents stand that a release with a higher number changed, some at a time. */
  standingsSince: (release: number) => AsyncIterable<StoredStanding[]>
  /** Documents by their uids, in no order. */
  rows: (uids: readonly string[]) => Promise<Row[]>
  /** ids of documents that could once be found at a path; in no order. */
  onceAt: (path: string) => Promise<string[]>
  /** Hears of the releases that this process makes, where it makes any. */
  onRelease?: (listener: (released: Released) => void) => () => void
}
