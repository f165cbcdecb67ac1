import type { Catalogue } from './catalogue'
import type { Row } from './row'
import type { Standing } from './standing'

/** Keys of what has changed: ids of documents, names of their collections, and `release`. */
export type Changed = ReadonlySet<string>

/** Where the API's content comes from. */
export interface Store {
  /** Reads what is published; resolves when answers can be given. */
  open(): Promise<void>
  close(): Promise<void>
  /** Where everything stands that is published now; undefined before the store is open. */
  current(): Catalogue | undefined
  /**
   * Documents as a catalogue knows them, in its order.
   *
   * @throws Outdated where they have changed since, whether `current()` shows it or not yet; Away where they are not in
   * memory and cannot be reached
   */
  read(standings: readonly Standing[]): Promise<Row[]>
  /**
   * ids of documents that could once be found at a path; in no order.
   *
   * @throws Away where that cannot be reached
   */
  onceAt(path: string): Promise<string[]>
  /**
   * Looks at once for what other processes have released.
   *
   * @throws Away where the content cannot be reached
   */
  catchUp(): Promise<void>
  /** Whether the content can be reached now. */
  isReachable(): Promise<boolean>
  /** Whole seconds for which the content could not be reached; undefined where it can be, as far as is known. */
  awayFor(): number | undefined
  /** Calls the listener after each change, when `current()` shows it. */
  onChange(listener: (changed: Changed) => void): void
}
