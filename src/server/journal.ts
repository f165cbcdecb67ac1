import type { Journal } from '../delivery/store/journal'
import type { Reader } from '../engines/reader'
import { comparablePath } from '../model'
import { deliveredRow, markOf, type Row } from '../releases/delivered'

/** The releases in a database that is read without Payload. */
export const journalOf = (reader: Reader): Journal => ({
  releasesSince: async (after) =>
    (await reader.releasesSince(after)).map(({ number, finished, createdAt, updatedAt }) => ({
      release: number,
      finished,
      mark: markOf({ createdAt }),
      said: new Date(updatedAt).getTime(),
    })),
  // The CMS has written them, and nobody else.
  standingsSince: (after) => reader.standingsSince(after),
  onceAt: (path) => reader.onceAt(comparablePath(path)),
  rows: async (uids) => (await reader.rows(uids)).map((row) => deliveredRow(row as unknown as Row)),
})
