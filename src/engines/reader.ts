import type { Unfinished } from './unfinished'

/** A release as the database holds it. */
export interface StoredRelease {
  number: number
  finished: boolean
  createdAt: string | Date
  /** When it was last said that it is being written. */
  updatedAt: string | Date
}

/** A row of `published`; which of its fields are there depends on whether it is deleted. */
export type StoredRow = Record<string, unknown> & { release: number; deleted: boolean }

/** Where a document stands, as the database holds it; of one that has left, only what it was. */
export interface StoredStanding {
  uid: string
  type: string
  slug: string | null
  module: string | null
  course: string | null
  kind: string | null
  language: string | null
  license: string | null
  sortTitle: string | null
  position: number | null
  level: number | null
  shared: boolean
  /** ISO 8601. */
  changedAt: string | null
  release: number
  deleted: boolean
}

/** A key of a partner as the database holds it. */
export interface StoredKey {
  id: string | number
  hash: string
  scopes: string[]
  perMinute: number | null
  expiresAt: string | Date | null
  revokedAt: string | Date | null
  /** Whether its partner may use keys. */
  active: boolean
}

/** Reads without Payload what is published and who may read it, and counts how often keys are used. */
export interface Reader {
  /** What was being put into the database when that was cut off; undefined where it is whole. */
  unfinished: () => Promise<Unfinished | undefined>
  /** Releases with a higher number, in their order. */
  releasesSince: (number: number) => Promise<StoredRelease[]>
  /** Where the documents stand that a release with a higher number changed, some at a time. */
  standingsSince: (release: number) => AsyncIterable<StoredStanding[]>
  /** Compiled documents, whole but for what they were made from; in no order. */
  rows: (uids: readonly string[]) => Promise<StoredRow[]>
  /**
   * uids of documents that could once be found at a path; in no order.
   *
   * @param path as two are compared
   */
  onceAt: (path: string) => Promise<string[]>
  keyFor: (lookup: string) => Promise<StoredKey | undefined>
  /**
   * Adds to what is counted of a key on a day.
   *
   * @param day in UTC, for example `2026-01-31`
   * @param at when the key was used last, as ISO 8601
   */
  addUsage: (key: string | number, day: string, requests: number, at: string) => Promise<void>
  close: () => Promise<void>
}

/**
 * How long a server may take for one answer, in milliseconds, before its connection counts as broken: longer than anybody
 * waits for it.
 */
export const ANSWERING = 10_000

/** What of a row says where its document stands. One index holds it all, so that nothing else of the row is read. */
export const STANDING = [
  'uid',
  'type',
  'slug',
  'module',
  'course',
  'kind',
  'language',
  'license',
  'sortTitle',
  'position',
  'level',
  'shared',
  'changedAt',
  'release',
  'deleted',
] as const satisfies readonly (keyof StoredStanding)[]

/** What of a row a reader needs. */
export const COLUMNS = [...STANDING, 'document', 'bodies'] as const
