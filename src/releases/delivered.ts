/** What the database holds of releases, as whoever delivers it reads it. Needs no Payload. */
import type { Row } from './emitter'

export type { Row } from './emitter'
export { shownIn } from './standing'

/** Tells a release from one of the same number in another database, or in one that went back to a backup. */
export const markOf = ({ createdAt }: { createdAt: string | Date }): string =>
  new Date(createdAt).getTime().toString(36)

/** Of a document that has left nothing is kept but that; by what a document is found is not delivered. */
export function deliveredRow(row: Row): Row {
  const { uid, type, release } = row
  if (row.deleted) return { uid, type, release, deleted: true }
  return { ...row, deps: [], permalinks: [], deleted: false }
}
