import type { Released, Row } from '../../releases'

/** A release, finished or still being written. */
export interface JournalEntry {
  release: number
  mark: string
  finished: boolean
}

/** Where the releases stand that a store serves. */
export interface Journal {
  /** Releases with a higher number, in their order. */
  releasesSince: (release: number) => Promise<JournalEntry[]>
  /** Rows that a release with a higher number changed. */
  rowsSince: (release: number) => Promise<Row[]>
  /** Hears of the releases that this process makes, where it makes any. */
  onRelease?: (listener: (released: Released) => void) => () => void
}
