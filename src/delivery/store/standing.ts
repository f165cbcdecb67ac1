import type { DocumentType } from '../../contract'
import type { LiveRow, Row, StoredStanding, Tombstone } from '../../releases'
import { shownIn } from '../../releases/delivered'

/** Where a delivered document stands: all that is kept in memory of one that nobody asks for. */
export interface Standing {
  uid: string
  type: DocumentType
  slug: string | null
  /** uid of the module that it belongs to. */
  module: string | null
  course: string | null
  /** uids of the modules that show it, where there are others than that. */
  shownIn: readonly string[]
  kind: string | null
  language: string
  license: string | null
  sortTitle: string
  position: number
  level: number
  /** Milliseconds since 1970. */
  changedAt: number
  release: number
  deleted: false
}

/** What is known of a document: where it stands, or that it has left. */
export type Known = Standing | Tombstone

const NOWHERE: readonly string[] = []

/** Gives a text that is in memory already where there is one like it. */
export type Once = <T extends string | null>(text: T) => T

interface Making {
  /** uids of the modules that show it, where it is shared. */
  modules?: readonly string[]
  once?: Once
}

export function standingOfRow(row: Row): Known {
  if (row.deleted) return row
  const { document } = row
  const modules = row.shared ? shownIn(document) : NOWHERE
  return standingFrom({ ...row, changedAt: document.updatedAt }, { modules })
}

export function standingFrom(
  stored: StoredStanding | (Omit<LiveRow, 'document'> & { changedAt: string }),
  { modules = NOWHERE, once = (text) => text }: Making = {},
): Known {
  const { uid, release } = stored
  const type = once(stored.type) as DocumentType
  if (stored.deleted) return { uid, type, release, deleted: true }
  return {
    uid,
    type,
    slug: stored.slug ?? null,
    module: once(stored.module ?? null),
    course: once(stored.course ?? null),
    shownIn: modules,
    kind: once(stored.kind ?? null),
    language: once(stored.language ?? ''),
    license: once(stored.license ?? null),
    sortTitle: stored.sortTitle ?? '',
    position: stored.position ?? 0,
    level: stored.level ?? 0,
    changedAt: Date.parse(stored.changedAt ?? ''),
    release,
    deleted: false,
  }
}
